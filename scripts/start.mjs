// Runs on the machine's own Node, however old: node:* alone.
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { continueOnProjectNode } from "./project-node.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const next = path.join(root, "node_modules/next/dist/bin/next");
const { PORT, HOSTNAME } = process.env;

if (!existsSync(next)) stop("The dependencies are not installed: run `npm ci` first.");
if (!existsSync(path.join(root, ".next/BUILD_ID"))) stop("There is no build: run `npm run build` first.");

// Containers put their own name there, which is no wish to listen on that address alone.
const host = HOSTNAME && HOSTNAME !== hostname() ? HOSTNAME : "0.0.0.0";

process.chdir(root);
continueOnProjectNode(
  root,
  [
    ...["--import", path.join(root, "scripts/end-with-parent.mjs")],
    ...[next, "start", "--port", PORT || "3000", "--hostname", host],
  ],
  { ...process.env, NEXT_TELEMETRY_DISABLED: process.env.NEXT_TELEMETRY_DISABLED ?? "1" },
);

function stop(reason) {
  console.error(reason);
  process.exit(1);
}

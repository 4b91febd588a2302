// Runs on any Node version, so it must not import packages.
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runOnProjectNode } from "./project-node.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const next = path.join(root, "node_modules/next/dist/bin/next");
const { PORT, HOSTNAME } = process.env;

if (!existsSync(next)) stop("The dependencies are not installed. Run `npm ci` first.");
if (!existsSync(path.join(root, ".next/BUILD_ID"))) stop("There is no build. Run `npm run build` first.");

// Containers set HOSTNAME to their own name, which isn't meant as an address to listen on.
const host = HOSTNAME && HOSTNAME !== hostname() ? HOSTNAME : "0.0.0.0";

process.chdir(root);
runOnProjectNode(
  root,
  [
    ...["--import", path.join(root, "scripts/exit-with-parent.mjs")],
    ...[next, "start", "--port", PORT || "3000", "--hostname", host],
    // Longer than nginx and other proxies keep theirs, so that they don't send a request on a connection that is closing.
    ...["--keepAliveTimeout", "75000"],
  ],
  // `instrumentation.ts` handles signals instead of Next.
  {
    ...process.env,
    NEXT_MANUAL_SIG_HANDLE: "1",
    NEXT_TELEMETRY_DISABLED: process.env.NEXT_TELEMETRY_DISABLED ?? "1",
  },
);

function stop(reason) {
  console.error(reason);
  process.exit(1);
}

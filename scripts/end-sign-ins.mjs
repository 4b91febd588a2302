// `npm run sign-ins:end`: ends every sign-in of a person, such as one who has lost a role.
// Runs on any Node version, so it must not import packages.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runOnProjectNode } from "./project-node.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The files that Next reads too, weakest first. Variables that are set already win. */
const environmentFiles = [".env", ".env.production", ".env.local", ".env.production.local"];

process.chdir(root);
runOnProjectNode(root, [
  "--disable-warning=ExperimentalWarning",
  ...environmentFiles.filter((file) => existsSync(file)).map((file) => `--env-file=${file}`),
  ...["--import", path.join(root, "scripts/app-modules.mjs"), "lib/server/sign-in/end-sign-ins.ts"],
]);

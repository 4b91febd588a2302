// Runs on the machine's own Node, however old, and before anything is installed: node:* alone.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./installed-dependencies.mjs";
import { continueOnProjectNode } from "./project-node.mjs";
import { reportFailure } from "./run-command.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Makes a bare machine ready, whatever its Node, and runs a TypeScript file of this folder on a Node that
 * can.
 *
 * @param {string} script - Its name, such as `run-demo.ts`.
 */
export async function bootstrap(script) {
  process.chdir(root);
  try {
    await installDependencies(root);
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
  continueOnProjectNode(root, [path.join(root, "scripts", script), ...process.argv.slice(2)]);
}

// Runs on any Node version, before the dependencies are installed, so it must not import packages.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./install-dependencies.mjs";
import { runOnProjectNode } from "./project-node.mjs";
import { reportFailure } from "./run-command.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs the dependencies if needed and runs a TypeScript file on a Node version that supports it.
 *
 * @param {string} script - The file's name in this folder, such as `run-demo.ts`.
 */
export async function bootstrap(script) {
  process.chdir(root);
  try {
    await installDependencies(root);
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
  runOnProjectNode(root, [path.join(root, "scripts", script), ...process.argv.slice(2)]);
}

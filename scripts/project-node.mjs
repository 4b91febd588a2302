// Runs on any Node version, before the dependencies are installed, so it must not import packages.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";

const minimum = [22, 19];

/**
 * Chooses a Node: this one if it is 24 or newer, else the one among the dependencies, else this one if it meets
 * the minimum. Null if none qualifies.
 *
 * @param {string} root - The project's root folder.
 * @returns {string | null}
 */
function findProjectNode(root) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24) return process.execPath;
  const installed = path.join(root, "node_modules/.bin/node");
  // The package can be installed on a machine that can't run it, such as one with musl.
  if (spawnSync(installed, ["--version"]).status === 0) return installed;
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]) ? process.execPath : null;
}

/**
 * Runs a program on the project's Node and exits with its exit code.
 *
 * @param {string} root - The project's root folder.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runOnProjectNode(root, args, env = process.env) {
  const node = findProjectNode(root);
  if (node === null) {
    console.error(
      `Viewer Desk needs Node ${minimum.join(".")} or newer (24 is best). This is Node ${process.versions.node}, and the dependencies include none for ${process.platform} ${process.arch}. Install Node from nodejs.org or with your version manager.`,
    );
    process.exit(1);
  }
  const bin = path.join(root, "node_modules/.bin");
  const child = spawn(node, args, {
    env: { ...env, PATH: [bin, env.PATH].filter(Boolean).join(path.delimiter) },
    // The channel closes when this process dies for any reason, which tells the child to exit.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // The child decides how to react to a signal; this process only waits for it to exit.
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  exitWithNpm(child);
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

/** npm signals the shell that started this process, and the shell exits without passing the signal on. */
function exitWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) child.kill("SIGTERM");
  }, 250).unref();
}

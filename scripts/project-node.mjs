// Runs on the machine's own Node, however old, and before anything is installed: node:* alone.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";

const oldest = [22, 19];

/**
 * The Node to go on with: this one, when it is 24 or newer; else the one that came with the dependencies;
 * else this one, when it is new enough. Null when there is none.
 *
 * @param {string} root - The project's folder.
 * @returns {string | null}
 */
function findProjectNode(root) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24) return process.execPath;
  const installed = path.join(root, "node_modules/.bin/node");
  // It is there on machines, too, that it was not built for, such as those with musl.
  if (spawnSync(installed, ["--version"]).status === 0) return installed;
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]) ? process.execPath : null;
}

/**
 * Runs a program of the project on the project's Node and ends as it ends.
 *
 * @param {string} root - The project's folder.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function continueOnProjectNode(root, args, env = process.env) {
  const node = findProjectNode(root);
  if (node === null) {
    console.error(
      `Node ${oldest.join(".")} or newer is needed (24 is best), this is ${process.versions.node}, and none came with the dependencies for ${process.platform} ${process.arch}. Install it from nodejs.org or with your version manager.`,
    );
    process.exit(1);
  }
  const bin = path.join(root, "node_modules/.bin");
  const child = spawn(node, args, {
    env: { ...env, PATH: [bin, env.PATH].filter(Boolean).join(path.delimiter) },
    // The channel tells the child when this process is gone, however it went.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // From here on the child decides when to end, and this process waits for it.
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  endWithNpm(child);
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

/** npm hands a signal to the shell between us, which ends without handing it on. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) child.kill("SIGTERM");
  }, 250).unref();
}

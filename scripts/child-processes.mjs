// Runs on the machine's own Node, however old, and before anything is installed: node:* alone.
import { spawn } from "node:child_process";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();
const graceMs = 3_000;
let isEnding = false;
let isWatchingSignals = false;

/**
 * Starts a program as the leader of a process group of its own, which ends with this process at the latest.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions }} [options]
 * @returns {ChildProcess}
 */
export function startGroup(command, args, { env = process.env, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  watchSignals();
  const child = spawn(command, args, { env, stdio, detached: true });
  running.add(child);
  // Once the leader is gone, what it may have left behind in its group goes too.
  child.once("exit", () => {
    signalGroup(child, "SIGKILL");
    running.delete(child);
  });
  child.once("error", () => running.delete(child));
  return child;
}

/** Whether this process is on its way out, so that children that end are no news. */
export function isEndingAll() {
  return isEnding;
}

/** Asks every group that was started here to end, and after three seconds makes it. */
async function endAllGroups() {
  isEnding = true;
  const ended = [...running].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of running) signalGroup(child, "SIGTERM");
  let timer;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, graceMs);
  });
  await Promise.race([Promise.all(ended), patience]);
  clearTimeout(timer);
  for (const child of running) signalGroup(child, "SIGKILL");
}

/**
 * Ends every group and then this process.
 *
 * @param {number} code
 * @returns {Promise<never>}
 */
export async function endProcess(code) {
  await endAllGroups();
  process.exit(code);
}

function watchSignals() {
  if (isWatchingSignals) return;
  isWatchingSignals = true;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    // A signal may come twice, from the terminal and from the process above; ending takes care of itself.
    process.on(signal, () => void (isEnding || endProcess(code)));
  }
  // The process above, when there is one, is gone without a word.
  process.once("disconnect", () => void (isEnding || endProcess(129)));
  process.channel?.unref();
  process.once("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

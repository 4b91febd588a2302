// Runs on any Node version, before the dependencies are installed, so it must not import packages.
import { spawn } from "node:child_process";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();
const gracePeriodMs = 3_000;
let shuttingDown = false;
let isWatchingSignals = false;

/**
 * Starts a program in its own process group. The group never outlives this process.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions }} [options]
 * @returns {ChildProcess}
 */
export function spawnGroup(command, args, { env = process.env, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  watchSignals();
  const child = spawn(command, args, { env, stdio, detached: true });
  running.add(child);
  // The program may leave children of its own behind in the group.
  child.once("exit", () => {
    signalGroup(child, "SIGKILL");
    running.delete(child);
  });
  child.once("error", () => running.delete(child));
  return child;
}

/** Whether this process is shutting down, so that the exit of a child is expected. */
export function isShuttingDown() {
  return shuttingDown;
}

/** Sends SIGTERM to every group, then SIGKILL to those still running after the grace period. */
async function terminateGroups() {
  shuttingDown = true;
  const ended = [...running].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of running) signalGroup(child, "SIGTERM");
  let timer;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, gracePeriodMs);
  });
  await Promise.race([Promise.all(ended), timeout]);
  clearTimeout(timer);
  for (const child of running) signalGroup(child, "SIGKILL");
}

/**
 * Terminates every group, then exits.
 *
 * @param {number} code
 * @returns {Promise<never>}
 */
export async function exitWithChildren(code) {
  await terminateGroups();
  process.exit(code);
}

function watchSignals() {
  if (isWatchingSignals) return;
  isWatchingSignals = true;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    // The same signal can arrive twice: from the terminal and from the parent process.
    process.on(signal, () => void (shuttingDown || exitWithChildren(code)));
  }
  // If the parent process opened a channel, it closes when the parent is gone.
  process.once("disconnect", () => void (shuttingDown || exitWithChildren(129)));
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

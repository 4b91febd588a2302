// Runs on any Node version, before the dependencies are installed, so it must not import packages.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runStep } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Runs `npm ci` unless `node_modules` already matches the lock file. A stamp file stores the lock file's hash;
 * without it, npm's own list of installed packages decides.
 *
 * @param {string} root - The project's root folder.
 */
export async function installDependencies(root) {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = path.join(root, "node_modules/.viewer-desk-lock");
  if (readIfExists(stamp) === hash) return;
  if (!isInstalled(JSON.parse(lock), readIfExists(path.join(root, "node_modules/.package-lock.json")))) {
    await runStep("Installing dependencies (npm ci)", () =>
      runCommand("npm", ["ci", "--include=dev", "--include=optional", "--prefix", root], {
        env: withoutProjectBin(root),
      }),
    );
  }
  writeFileSync(stamp, hash);
}

/**
 * Whether npm's list of installed packages matches the lock file. Optional packages may be missing, because
 * they can be for another platform.
 *
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 * @param {string | undefined} hiddenLock - The text of `node_modules/.package-lock.json`, if there is one.
 */
export function isInstalled(lock, hiddenLock) {
  if (hiddenLock === undefined) return false;
  const { "": _project, ...wanted } = lock.packages;
  const { packages: found } = JSON.parse(hiddenLock);
  const isSame = ([name, { version, integrity, optional }]) =>
    found[name] ? found[name].version === version && found[name].integrity === integrity : optional === true;
  return Object.entries(wanted).every(isSame) && Object.keys(found).every((name) => name in wanted);
}

/** `npm ci` deletes `node_modules` first, so it must not run on the Node installed there. */
function withoutProjectBin(root) {
  const ours = path.join(root, "node_modules");
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !folder.startsWith(ours));
  return { ...process.env, PATH: folders.join(path.delimiter) };
}

function readIfExists(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

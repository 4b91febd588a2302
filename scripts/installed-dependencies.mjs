// Runs on the machine's own Node, however old, and before anything is installed: node:* alone.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { step } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Installs what the lock file asks for, when it is not there already. A stamp in `node_modules` remembers
 * which lock file that was; npm's own list of what it installed serves when there is none.
 *
 * @param {string} root - The project's folder.
 */
export async function installDependencies(root) {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = path.join(root, "node_modules/.viewer-desk-lock");
  if (readIfThere(stamp) === hash) return;
  if (!isInstalled(JSON.parse(lock), readIfThere(path.join(root, "node_modules/.package-lock.json")))) {
    await step("Installing dependencies (npm ci)", () =>
      runCommand("npm", ["ci", "--include=dev", "--include=optional", "--prefix", root], {
        env: withoutOurBin(root),
      }),
    );
  }
  writeFileSync(stamp, hash);
}

/**
 * Whether npm's list of what it installed is what the lock file asks for; packages for other machines may
 * be absent.
 *
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 * @param {string | undefined} hiddenLock
 */
export function isInstalled(lock, hiddenLock) {
  if (hiddenLock === undefined) return false;
  const { "": _project, ...wanted } = lock.packages;
  const { packages: found } = JSON.parse(hiddenLock);
  const isSame = ([name, { version, integrity, optional }]) =>
    found[name] ? found[name].version === version && found[name].integrity === integrity : optional === true;
  return Object.entries(wanted).every(isSame) && Object.keys(found).every((name) => name in wanted);
}

/** npm empties `node_modules` first, so it must not run on the Node that lives there. */
function withoutOurBin(root) {
  const ours = path.join(root, "node_modules");
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !folder.startsWith(ours));
  return { ...process.env, PATH: folders.join(path.delimiter) };
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

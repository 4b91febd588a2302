import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./run-command.mjs";

/** What the build is made of; tests are not part of it. */
const folders = ["app", "components", "lib", "public"];
const files = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.js",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "proxy.ts",
  "instrumentation.ts",
];
const isTest = (file: string) => /\.(test|fixture)\.[a-z]+$/.test(file);

/** Whether the build in `.next` was made by `buildApp` from the sources as they are. */
export function isBuilt(root: string): boolean {
  return existsSync(path.join(root, ".next/BUILD_ID")) && readStamp(root) === hashSources(root);
}

/**
 * Builds the app for production and notes what it was made of. `next build` empties its folder, so a build
 * by hand takes the note away.
 *
 * @throws {CommandError} With the build's whole output.
 */
export async function buildApp(root: string, onLine: (line: string) => void = () => {}): Promise<void> {
  const hash = hashSources(root);
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runCommand(process.execPath, [next, "build"], { env, onLine });
  writeFileSync(stampOf(root), hash);
}

function stampOf(root: string): string {
  return path.join(root, ".next/sources.sha256");
}

function readStamp(root: string): string | undefined {
  return existsSync(stampOf(root)) ? readFileSync(stampOf(root), "utf8") : undefined;
}

function hashSources(root: string): string {
  const inFolders = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const atTop = files.filter((file) => existsSync(path.join(root, file)));
  const hash = createHash("sha256");
  for (const file of [...inFolders, ...atTop].sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

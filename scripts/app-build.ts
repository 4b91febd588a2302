import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./run-command.mjs";

/** The build depends on these folders and files, except for tests. */
const sourceFolders = ["app", "components", "lib", "public"];
const sourceFiles = [
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

/** Whether `.next` holds a build that `buildApp` made from the current sources. */
export function isBuildCurrent(root: string): boolean {
  return existsSync(path.join(root, ".next/BUILD_ID")) && readStamp(root) === hashSources(root);
}

/**
 * Builds the app for production and stores a hash of its sources next to the build. A manual `next build`
 * removes the hash, because it empties the folder.
 *
 * @throws {CommandError} If the build fails, with its whole output.
 */
export async function buildApp(root: string, onLine: (line: string) => void = () => {}): Promise<void> {
  const hash = hashSources(root);
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runCommand(process.execPath, [next, "build"], { env, onLine });
  writeFileSync(stampPath(root), hash);
}

function stampPath(root: string): string {
  return path.join(root, ".next/sources.sha256");
}

function readStamp(root: string): string | undefined {
  return existsSync(stampPath(root)) ? readFileSync(stampPath(root), "utf8") : undefined;
}

function hashSources(root: string): string {
  const inFolders = sourceFolders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const atTop = sourceFiles.filter((file) => existsSync(path.join(root, file)));
  const hash = createHash("sha256");
  for (const file of [...inFolders, ...atTop].sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

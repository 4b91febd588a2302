import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..");

/** Every file of the repository that exists, tracked or not ignored. */
export const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root })
  .toString("utf8")
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(root, file)));

export const sources = files.filter((file) => /\.tsx?$/.test(file));

export const isTest = (file: string) => /\.(test|fixture)\.tsx?$|\/testing\//.test(file);

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** Whether a file or an import is in a part of the repository. */
export function isIn(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`) || file === `${part}.ts`;
}

/** What a file imports: ours as paths from the root, the rest by its name. */
export function importsOf(file: string): readonly string[] {
  const statements = textOf(file).matchAll(/(?:^(?:import|export|\})[^"\n]*\bfrom|\bimport\(|^import)\s*"([^"]+)"/gm);
  return [...statements].map(([, name = ""]) => {
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? path.join(path.dirname(file), name) : name;
  });
}

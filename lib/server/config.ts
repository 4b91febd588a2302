import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { defaultLimits, type Limits } from "@/lib/domain/limits";
import { env } from "@/lib/server/env";

/** Custom tags whose values an agent may see. The rest are shown by name alone: values may be personal. */
const defaultVisibleTags: readonly string[] = [
  "absoluteIndex",
  "ad_break_duration",
  "demo_version",
  "has_ad",
  "has_preroll",
  "linked_ad",
  "podIndex",
  "podPlannedDuration",
  "podRollPostion",
];

const edges = z.strictObject({ good: z.number().nonnegative(), poor: z.number().nonnegative() });
const limitsFile = z.partialRecord(z.enum(Object.keys(defaultLimits) as (keyof Limits)[]), edges);
const tagsFile = z.strictObject({ visible: z.array(z.string().min(1)) });

/** What the operator edits without a build. */
export type Config = Readonly<{ limits: Limits; visibleTags: ReadonlySet<string> }>;

/**
 * Reads `limits.json` and `tags.json` from a folder; a file that is absent leaves what is shipped.
 *
 * @throws {Error} Naming the file and what is wrong in it.
 */
export function readConfig(folder: string | undefined): Config {
  const limits = readJson(folder, "limits.json", limitsFile) ?? {};
  const merged = Object.entries(defaultLimits).map(([id, band]) => [id, { ...band, ...limits[id as keyof Limits] }]);
  const tags = readJson(folder, "tags.json", tagsFile);
  return { limits: Object.fromEntries(merged), visibleTags: new Set(tags?.visible ?? defaultVisibleTags) };
}

let cached: Config | undefined;

/** The process's configuration, read once. */
export function config(): Config {
  cached ??= readConfig(env().CONFIG_DIR);
  return cached;
}

function readJson<Schema extends z.ZodType>(folder: string | undefined, name: string, schema: Schema) {
  if (folder === undefined) return undefined;
  const file = path.join(folder, name);
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (thrown) {
    const reason = thrown instanceof z.ZodError ? z.prettifyError(thrown) : "not JSON";
    throw new Error(`CONFIG_DIR/${name} is not valid: ${reason}`, { cause: thrown });
  }
}

import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * Reads a file from the operator's configuration folder, or the shipped default if the file doesn't exist. Both are
 * validated against the schema.
 *
 * @throws {Error} If the file is invalid, with its name and the reason.
 */
export function readConfigFile<Schema extends z.ZodType>(
  folder: string | undefined,
  name: string,
  schema: Schema,
  shipped: unknown,
): z.infer<Schema> {
  const file = folder === undefined ? null : path.join(folder, name);
  if (file === null || !existsSync(file)) return schema.parse(shipped);
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (thrown) {
    const reason = thrown instanceof z.ZodError ? z.prettifyError(thrown) : "not JSON";
    throw new Error(`CONFIG_DIR/${name} is not valid: ${reason}`, { cause: thrown });
  }
}

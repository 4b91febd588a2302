import "server-only";
import { z } from "zod";
import shipped from "@/lib/domain/answer/playbook/shipped/codes.json";
import type { CodeMap } from "@/lib/domain/answer/refusals/code-map";
import { readConfigFile } from "@/lib/server/config/read-config-file";

const family = z
  .strictObject({
    family: z.string().regex(/^[a-z][a-z0-9-]*$/, "lower case, digits and hyphens"),
    label: z.string().trim().min(1),
    codes: z.array(z.string().trim().min(1)),
    // Without a letter or a digit, the text would match every error.
    contains: z.array(z.string().regex(/[\p{L}\p{N}]/u, "at least one letter or digit")),
  })
  .refine(({ codes, contains }) => codes.length + contains.length > 0, "a family needs a code or a part of one");

const codeMapFile = z
  .array(family)
  .refine((families) => new Set(families.map((entry) => entry.family)).size === families.length, {
    error: "two families have the same id",
  });

/**
 * The families of business errors: `codes.json` in the folder, which replaces the shipped file.
 *
 * @throws {Error} If the file is invalid, with its name and the reason.
 */
export function readCodeMap(folder: string | undefined): CodeMap {
  return readConfigFile(folder, "codes.json", codeMapFile, shipped);
}

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
    // A part without a letter or a digit would be in every error.
    contains: z.array(z.string().regex(/[\p{L}\p{N}]/u, "at least one letter or digit")),
  })
  .refine(({ codes, contains }) => codes.length + contains.length > 0, "a family needs a code or a part of one");

const codeMapFile = z
  .array(family)
  .refine((families) => new Set(families.map((entry) => entry.family)).size === families.length, {
    error: "two families have one id",
  });

/**
 * The families of refusals: `codes.json` of a folder, which replaces what is shipped.
 *
 * @throws {Error} Naming the file and what is wrong in it.
 */
export function readCodeMap(folder: string | undefined): CodeMap {
  return readConfigFile(folder, "codes.json", codeMapFile, shipped);
}

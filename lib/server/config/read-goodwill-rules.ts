import "server-only";
import { z } from "zod";
import { type GoodwillRules, goodwillMeasures, hurtParts } from "@/lib/domain/answer/goodwill/goodwill-rules";
import shipped from "@/lib/domain/answer/playbook/shipped/goodwill.json";
import { readConfigFile } from "@/lib/server/config/read-config-file";

const threshold = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "lower case, digits and hyphens"),
  label: z.string().trim().min(1),
  measure: z.enum(goodwillMeasures),
  atLeast: z.number().positive(),
});

const goodwillFile = z.strictObject({
  playsLost: z.strictObject({
    startFailures: z.boolean(),
    exitsAfterWait: z.boolean(),
    brokenOffBelowPercent: z.number().min(0).max(100),
    brokenOffBelowMinutes: z.number().nonnegative(),
    evenIfPlayedAfter: z.boolean(),
  }),
  retries: z.enum(["once", "each"]),
  minutesHurt: z.array(z.enum(hurtParts)).transform((parts) => [...new Set(parts)]),
  thresholds: z
    .array(threshold)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, "two thresholds have the same id"),
});

/**
 * The rules for goodwill evidence: `goodwill.json` in the folder, which replaces the shipped file.
 *
 * @throws {Error} If the file is invalid, with its name and the reason.
 */
export function readGoodwillRules(folder: string | undefined): GoodwillRules {
  return readConfigFile(folder, "goodwill.json", goodwillFile, shipped);
}

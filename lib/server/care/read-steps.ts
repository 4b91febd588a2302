import "server-only";
import { z } from "zod";
import { deviceKinds } from "@/lib/domain/insights/device-kind";
import shipped from "@/lib/domain/insights/shipped/steps.json";
import { type StepRule, tries } from "@/lib/domain/insights/step-rules";
import { symptoms, verdictIds } from "@/lib/domain/insights/verdict";
import { readCareFile } from "@/lib/server/care/read-care-file";

const stepsFile = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      verdicts: z.array(z.enum(verdictIds)).min(1),
      symptoms: z.array(z.enum(symptoms)).optional(),
      deviceKinds: z.array(z.enum(deviceKinds)).optional(),
      families: z.array(z.string()).optional(),
      unlessTried: z.array(z.enum(tries)).optional(),
    }),
  )
  .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, { error: "two steps have one id" });

/**
 * When each step is worth doing: `steps.json` of a folder, which replaces what is shipped.
 *
 * @throws {Error} Naming the file and what is wrong in it.
 */
export function readSteps(folder: string | undefined): readonly StepRule[] {
  return readCareFile(folder, "steps.json", stepsFile, shipped).map(({ id, verdicts, ...rest }) => {
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    return { id, verdicts, ...Object.fromEntries(given) };
  });
}

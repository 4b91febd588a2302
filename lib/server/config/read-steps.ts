import "server-only";
import { z } from "zod";
import { situations } from "@/lib/domain/answer/playbook/phrase-book";
import shipped from "@/lib/domain/answer/playbook/shipped/steps.json";
import { type StepRule, stepConditions, tries } from "@/lib/domain/answer/playbook/step-rules";
import type { CodeMap } from "@/lib/domain/answer/refusals/code-map";
import { symptoms, verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { deviceKinds } from "@/lib/domain/device-kind";
import { readConfigFile } from "@/lib/server/config/read-config-file";

const stepsFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    forCaller: z.boolean().default(false),
    verdicts: z.array(z.enum(verdictIds)).min(1),
    symptoms: z.array(z.enum(symptoms)).optional(),
    deviceKinds: z.array(z.enum(deviceKinds)).optional(),
    families: z.array(z.string()).optional(),
    when: z.enum(stepConditions).optional(),
    unless: z.array(z.enum(stepConditions)).optional(),
    unlessTried: z.array(z.enum(tries)).optional(),
  }),
);

/** The families with their own wording, even if the operator's code map doesn't have them. */
const wordedFamilies = Object.keys(situations)
  .filter((id) => id.startsWith("account.") && id !== "account.other")
  .map((id) => id.slice("account.".length));

/**
 * When each step applies: a folder's `steps.json`, or the shipped rules if there is none.
 *
 * @param codeMap - A step can be limited to its families.
 * @throws {Error} Names the file and the problem.
 */
export function readSteps(folder: string | undefined, codeMap: CodeMap): readonly StepRule[] {
  const families = new Set([...wordedFamilies, ...codeMap.map(({ family }) => family)]);
  const schema = stepsFile.superRefine((steps, { addIssue }) => {
    for (const { id, families: named = [] } of steps) {
      for (const family of named.filter((one) => !families.has(one))) {
        addIssue(`step "${id}" is for the family "${family}", which is neither in codes.json nor one of ours`);
      }
    }
  });
  return readConfigFile(folder, "steps.json", schema, shipped).map(({ id, verdicts, ...rest }) => {
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    return { id, verdicts, ...Object.fromEntries(given) };
  });
}

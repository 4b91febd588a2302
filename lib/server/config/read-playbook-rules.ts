import "server-only";
import { z } from "zod";
import { defaultPlaybookRules, type PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { readConfigFile } from "@/lib/server/config/read-config-file";

const playbookFile = z
  .strictObject({
    incidentGapMinutes: z.number().min(0).max(240),
    resolutionMinutes: z.number().min(0).max(240),
    backgroundPercent: z.number().min(0.1).max(50),
    sessionsMin: z.int().min(1).max(100),
    otherViewersMin: z.int().min(1).max(500),
  })
  .partial();

/**
 * The limits of the answer's rules: `care.json` in the folder, merged over the shipped defaults.
 *
 * @throws {Error} If the file is invalid, with its name and the reason.
 */
export function readPlaybookRules(folder: string | undefined): PlaybookRules {
  const own = Object.entries(readConfigFile(folder, "care.json", playbookFile, {}));
  return { ...defaultPlaybookRules, ...Object.fromEntries(own.filter(([, value]) => value !== undefined)) };
}

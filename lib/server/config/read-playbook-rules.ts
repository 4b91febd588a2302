import "server-only";
import { z } from "zod";
import { type CareRules, defaultCareRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { readCareFile } from "@/lib/server/config/read-config-file";

const careFile = z
  .strictObject({
    incidentGapMinutes: z.number().min(0).max(240),
    resolutionMinutes: z.number().min(0).max(240),
    backgroundPercent: z.number().min(0.1).max(50),
    sessionsMin: z.int().min(1).max(100),
    otherViewersMin: z.int().min(1).max(500),
  })
  .partial();

/**
 * The edges of the insights: `care.json` of a folder over what is shipped.
 *
 * @throws {Error} Naming the file and what is wrong in it.
 */
export function readCareRules(folder: string | undefined): CareRules {
  const own = Object.entries(readCareFile(folder, "care.json", careFile, {}));
  return { ...defaultCareRules, ...Object.fromEntries(own.filter(([, value]) => value !== undefined)) };
}

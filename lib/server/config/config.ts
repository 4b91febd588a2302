import "server-only";
import { z } from "zod";
import type { CareConfig } from "@/lib/contract/page-config";
import { includesRole, type Role } from "@/lib/domain/access/role";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { defaultLimits, type Limits } from "@/lib/domain/thresholds";
import { env } from "@/lib/server/config/env";
import { readCodeMap } from "@/lib/server/config/read-code-map";
import { readCareFile } from "@/lib/server/config/read-config-file";
import { readGoodwillRules } from "@/lib/server/config/read-goodwill-rules";
import { readPhraseBooks } from "@/lib/server/config/read-phrase-books";
import { readCareRules } from "@/lib/server/config/read-playbook-rules";
import { readSteps } from "@/lib/server/config/read-steps";

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
export type Config = Readonly<{
  limits: Limits;
  visibleTags: ReadonlySet<string>;
  care: Omit<CareConfig, "limits" | "goodwill"> & Readonly<{ goodwill: GoodwillRules }>;
}>;

/**
 * Reads every file of the operator's folder; one that is absent leaves what is shipped.
 *
 * @throws {Error} Naming the file and what is wrong in it.
 */
export function readConfig(folder: string | undefined): Config {
  const limits = readCareFile(folder, "limits.json", limitsFile, {});
  const merged = Object.entries(defaultLimits).map(([id, band]) => [id, { ...band, ...limits[id as keyof Limits] }]);
  const tags = readCareFile(folder, "tags.json", tagsFile, { visible: defaultVisibleTags });
  return {
    limits: Object.fromEntries(merged),
    visibleTags: new Set(tags.visible),
    care: readCare(folder),
  };
}

function readCare(folder: string | undefined): Config["care"] {
  const codeMap = readCodeMap(folder);
  const steps = readSteps(folder, codeMap);
  return {
    rules: readCareRules(folder),
    codeMap,
    goodwill: readGoodwillRules(folder),
    books: readPhraseBooks(folder, steps),
    steps,
  };
}

/** What a viewer's page is given of it; evidence for goodwill is for seniors. */
export function careConfigFor(role: Role): CareConfig {
  const { limits, care } = config();
  return { ...care, limits, goodwill: includesRole(role, "senior") ? care.goodwill : null };
}

let cached: Config | undefined;

/** The process's configuration, read once. */
export function config(): Config {
  cached ??= readConfig(env().CONFIG_DIR);
  return cached;
}

import "server-only";
import { z } from "zod";
import type { PageConfig } from "@/lib/contract/page-config";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { CodeMap } from "@/lib/domain/answer/refusals/code-map";
import { defaultThresholds, type Thresholds } from "@/lib/domain/thresholds";
import { env } from "@/lib/server/config/env";
import { readCodeMap } from "@/lib/server/config/read-code-map";
import { readConfigFile } from "@/lib/server/config/read-config-file";
import { readGoodwillRules } from "@/lib/server/config/read-goodwill-rules";
import { readPhraseBooks } from "@/lib/server/config/read-phrase-books";
import { readPlaybookRules } from "@/lib/server/config/read-playbook-rules";
import { readSteps } from "@/lib/server/config/read-steps";

/** Custom tags whose values an agent may see. Of the rest only the names are shown, since values may be personal. */
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
const thresholdsFile = z.partialRecord(z.enum(Object.keys(defaultThresholds) as (keyof Thresholds)[]), edges);
const tagsFile = z.strictObject({ visible: z.array(z.string().min(1)) });

/** What operators can change without a build. */
export type Config = Readonly<{
  thresholds: Thresholds;
  visibleTags: ReadonlySet<string>;
  playbook: Readonly<{
    rules: PlaybookRules;
    codeMap: CodeMap;
    goodwill: GoodwillRules;
    /** One per language. The first is used for the page and the ticket. */
    books: readonly [PhraseBook, ...PhraseBook[]];
    steps: readonly StepRule[];
  }>;
}>;

/**
 * Reads every file of the operator's folder. The shipped default is used for a file that doesn't exist.
 *
 * @throws {Error} Names the file and the problem.
 */
export function readConfig(folder: string | undefined): Config {
  const thresholds = readConfigFile(folder, "limits.json", thresholdsFile, {});
  const merged = Object.entries(defaultThresholds).map(([id, band]) => [
    id,
    { ...band, ...thresholds[id as keyof Thresholds] },
  ]);
  const tags = readConfigFile(folder, "tags.json", tagsFile, { visible: defaultVisibleTags });
  return {
    thresholds: Object.fromEntries(merged),
    visibleTags: new Set(tags.visible),
    playbook: readPlaybook(folder),
  };
}

function readPlaybook(folder: string | undefined): Config["playbook"] {
  const codeMap = readCodeMap(folder);
  const steps = readSteps(folder, codeMap);
  return {
    rules: readPlaybookRules(folder),
    codeMap,
    goodwill: readGoodwillRules(folder),
    books: readPhraseBooks(folder, steps),
    steps,
  };
}

/** The part of the configuration that a viewer's page needs. */
export function pageConfig(): PageConfig {
  const { thresholds, playbook } = config();
  const { rules, books } = playbook;
  return {
    ...{ thresholds, rules },
    languages: books.map(({ language, name }) => ({ language, name })),
    noteLabels: books[0].note,
    mayExplore: false,
  };
}

let cached: Config | undefined;

/** The configuration, read once per process. */
export function config(): Config {
  cached ??= readConfig(env().CONFIG_DIR);
  return cached;
}

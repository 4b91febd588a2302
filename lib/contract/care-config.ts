import type { CareRules } from "@/lib/domain/insights/care-rules";
import type { CodeMap } from "@/lib/domain/insights/code-map";
import type { GoodwillRules } from "@/lib/domain/insights/goodwill-rules";
import type { PhraseBook } from "@/lib/domain/insights/phrase-book";
import type { StepRule } from "@/lib/domain/insights/step-rules";
import type { Limits } from "@/lib/domain/limits";

/** What a viewer's page is given of the operator's files. */
export type CareConfig = Readonly<{
  limits: Limits;
  rules: CareRules;
  codeMap: CodeMap;
  /** One for each language, English first. */
  books: readonly PhraseBook[];
  steps: readonly StepRule[];
  /** `null` below senior: evidence for goodwill is not an agent's. */
  goodwill: GoodwillRules | null;
}>;

import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { CodeMap } from "@/lib/domain/answer/refusals/code-map";
import type { Thresholds } from "@/lib/domain/thresholds";

/** What a viewer's page is given of the operator's files. */
export type PageConfig = Readonly<{
  thresholds: Thresholds;
  rules: PlaybookRules;
  codeMap: CodeMap;
  /** One for each language, English first. */
  books: readonly PhraseBook[];
  steps: readonly StepRule[];
  /** `null` below senior: evidence for goodwill is not an agent's. */
  goodwill: GoodwillRules | null;
}>;

import type { AnswerFact, AnswerStep } from "@/lib/contract/answer";

/** Everything the answer says in one language, ready to show, read out and copy. */
export type AnswerWords = Readonly<{
  /** BCP 47, for `lang` attributes. */
  language: string;
  /** "Device or app". */
  verdict: string;
  /** "viewer's side"; `null` if it is on no one's side, or the verdict's name says it. */
  side: string | null;
  /** "High confidence"; `null` without a verdict. */
  confidence: string | null;
  /** The reason for the confidence; `null` without one. */
  reason: string | null;
  /** What happened, for the agent: "All 6 attempts on the Samsung TV failed to start. Other devices played fine." */
  headline: string;
  /** What the agent can say on the phone, word for word. */
  say: string;
  facts: readonly AnswerFact[];
  doubts: readonly AnswerFact[];
  steps: readonly AnswerStep[];
}>;

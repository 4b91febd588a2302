import type { FactId } from "@/lib/domain/answer/verdict/verdict";
import type { SessionId } from "@/lib/domain/sessions/session";

/** A sentence of evidence, ready to read, and the sessions it is about. */
export type FactWords = Readonly<{ id: FactId; text: string; sessions: readonly SessionId[] }>;

/** A step to take. The agent ticks it off; ticked steps go into the note. */
export type StepWords = Readonly<{ id: string; text: string }>;

/** Everything the answer says in one language, ready to show, read out and copy. */
export type AnswerWords = Readonly<{
  /** BCP 47, for `lang` attributes. */
  language: string;
  /** "Device or app". */
  verdict: string;
  /** "High confidence"; `null` without a verdict. */
  confidence: string | null;
  /** The reason for the confidence; `null` without one. */
  reason: string | null;
  /** What happened, for the agent: "All 6 attempts on the Samsung TV failed to start. Other devices played fine." */
  headline: string;
  /** What the agent can say on the phone, word for word. */
  say: string;
  facts: readonly FactWords[];
  doubts: readonly FactWords[];
  steps: readonly StepWords[];
}>;

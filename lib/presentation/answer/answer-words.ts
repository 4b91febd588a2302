import type { FactId } from "@/lib/domain/answer/verdict/verdict";
import type { SessionId } from "@/lib/domain/sessions/session";

/** A sentence of evidence, ready to read, and the sessions it speaks of. */
export type FactWords = Readonly<{ id: FactId; text: string; sessions: readonly SessionId[] }>;

/** A thing to do next. The agent ticks it off; ticked ones go into the note. */
export type StepWords = Readonly<{ id: string; text: string }>;

/** Everything the answer says, in one language, ready to draw, to read out and to copy. */
export type AnswerWords = Readonly<{
  /** BCP 47, for `lang` attributes. */
  language: string;
  /** "Device or app". */
  verdict: string;
  /** "High confidence"; `null` when not enough is known. */
  confidence: string | null;
  /** Why the confidence is what it is; `null` with it. */
  reason: string | null;
  /** What happened, for the agent: "The Samsung Smart TV could not start a title; other devices could." */
  headline: string;
  /** What the agent can say on the phone, as it stands. */
  say: string;
  facts: readonly FactWords[];
  against: readonly FactWords[];
  steps: readonly StepWords[];
}>;

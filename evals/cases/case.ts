import type { Ending, IncidentKind } from "@/lib/domain/answer/incidents/incident";
import type { Confidence, FactId, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** What is expected of one incident. */
export type ExpectedIncident = Readonly<{ kind: IncidentKind; attempts: number; ending: Ending }>;

/** How the attempts that did not go well are joined. Only what the story settles is said. */
export type ExpectedIncidents = Readonly<{
  count: number;
  /** The one that began last. */
  newest?: ExpectedIncident;
  /** The one of most attempts; given only where no other has as many. */
  largest?: ExpectedIncident;
}>;

/** An answer that is as good as the expected one, because the story leaves it open. */
export type AcceptableAnswer = Readonly<{
  verdict: VerdictId;
  /** `null` for `unknown` alone. */
  confidence: readonly Confidence[] | null;
  why: string;
}>;

/** What an experienced care engineer would say of a case. */
export type ExpectedAnswer = Readonly<{
  verdict: VerdictId;
  /** Any of these will do; `null` for `unknown` alone. */
  confidence: readonly Confidence[] | null;
  alsoAcceptable?: AcceptableAnswer;
  /** The value blamed, where the story leaves no doubt how it is called. */
  subject?: string;
  /**
   * All of these stand among the facts or what speaks against it, when the verdict is the expected one. None where
   * there is nothing to say.
   */
  facts: readonly FactId[];
  incidents: ExpectedIncidents;
}>;

/** A viewer's sessions and the answer expected of them, which was written from the story and not from the rules. */
export type WrittenCase = Readonly<{
  /** In kebab-case, and no other case has it. */
  id: string;
  /** From the caller's side. */
  story: string;
  /** Whether something about it misleads: odd data, several causes, thin evidence. */
  awkward: boolean;
  sessions: readonly Session[];
  expected: ExpectedAnswer;
}>;

import type { Ending, IncidentKind } from "@/lib/domain/answer/incidents/incident";
import type { Confidence, FactId, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** The expected shape of one incident. */
export type ExpectedIncident = Readonly<{ kind: IncidentKind; attempts: number; ending: Ending }>;

/** How failed attempts group into incidents. States only what the story settles. */
export type ExpectedIncidents = Readonly<{
  count: number;
  /** The incident that began last. */
  newest?: ExpectedIncident;
  /** The incident with the most attempts; left out when two have equally many. */
  largest?: ExpectedIncident;
}>;

/** An answer that is as good as the expected one because the story leaves the question open. */
export type AcceptableAnswer = Readonly<{
  verdict: VerdictId;
  /** `null` only for `unknown`. */
  confidence: readonly Confidence[] | null;
  why: string;
}>;

/** What an experienced care engineer would say about a case. */
export type ExpectedAnswer = Readonly<{
  verdict: VerdictId;
  /** Any of these is right; `null` only for `unknown`. */
  confidence: readonly Confidence[] | null;
  alsoAcceptable?: AcceptableAnswer;
  /** The value to blame, if the story leaves no doubt about its name. */
  subject?: string;
  /**
   * Facts or doubts that the expected verdict must include. Empty when there are none worth stating.
   */
  facts: readonly FactId[];
  incidents: ExpectedIncidents;
}>;

/** A viewer's sessions and the expected answer, which was written from the story without knowing the rules. */
export type WrittenCase = Readonly<{
  /** Unique, in kebab-case. */
  id: string;
  /** What happened, from the caller's side. */
  story: string;
  /** Whether something is misleading: odd data, several causes, thin evidence. */
  awkward: boolean;
  sessions: readonly Session[];
  expected: ExpectedAnswer;
}>;

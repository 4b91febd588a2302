import type { RecordedAction } from "@/lib/domain/access/recorded-action";
import type { VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { ProblemCode } from "@/lib/domain/problems";
import type { RangeQuery, TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** What a search of the record can be restricted to, as query parameters of its URL. */
export const recordParameters = [
  /** What was typed, sealed: it may be a viewer ID or an IP address. */
  "search",
  /** The pseudonym of a viewer. */
  "pseudonym",
  /** An agent, as the record names them. */
  "agent",
  "action",
  "verdict",
  /** What the verdict blames: the factor, and its value. */
  "factor",
  "cause",
  "team",
  /** One of `recordPeriods`; the last 7 days by default. */
  "period",
  /** Instants in epoch milliseconds, instead of a period. Either can be missing. */
  "since",
  "until",
  /** Where the page begins: after this look. */
  "after",
] as const;
export type RecordParameter = (typeof recordParameters)[number];

/** A search of the record, as its URL holds it. */
export type RecordQuery = Readonly<Partial<Record<RecordParameter, string>>>;

/** How far back a search goes: days from now, or everything that is kept. */
export const recordPeriods = ["1", "7", "30", "all"] as const;
export type RecordPeriod = (typeof recordPeriods)[number];
export const usualPeriod: RecordPeriod = "7";

/** The response to `POST /api/lead/searches`: the page that shows the search. */
export type RecordSearchResponse = Readonly<{ location: string }>;

export type RecordedAgent = Readonly<{ subject: string; name: string }>;

/** What a verdict blames, such as app "8.14". */
export type RecordedCause = Readonly<{ factor: string; value: string }>;

/** One look in the record. It doesn't say who the viewer was. */
export type RecordedLook = Readonly<{
  id: string;
  at: EpochMs;
  agent: RecordedAgent;
  role: string;
  /** `null` if the identity provider names no team. */
  team: string | null;
  action: RecordedAction;
  /** Why, if the action needs a reason; for a search, its query string. */
  reason: string | null;
  /** The beginning of the viewer's keyed hash; `null` if the look is about no viewer, or the viewer was erased. */
  pseudonym: string | null;
  /** `null` if the action has no range. */
  range: RangeQuery | null;
  /** `null` if no outcome was recorded, so nothing was shown. */
  outcome: "ok" | ProblemCode | null;
  verdict: VerdictId | null;
  cause: RecordedCause | null;
  sessionCount: number | null;
  requestId: string;
  host: string;
}>;

/** A number of looks, and of the different viewers whose data they showed. */
type Counts = Readonly<{ looks: number; viewers: number }>;

/** What a search of the record found, and what a lead should know beside it. */
export type LeadDesk = Readonly<{
  /** What was typed into the search box; empty if nothing. */
  text: string;
  /** A page of looks, newest first. */
  looks: readonly RecordedLook[];
  /** The `after` parameter of the next page; `null` on the last one. */
  after: string | null;
  perAgent: readonly (Counts & Readonly<{ agent: RecordedAgent }>)[];
  /** The days of the period, newest first, at most 31. */
  perDay: readonly (Counts & Readonly<{ day: TimeRange }>)[];
  /** When an agent saw more than `sweepViewersMax` different viewers within an hour. */
  sweeps: readonly (TimeRange & Readonly<{ agent: RecordedAgent; viewers: number }>)[];
  sweepViewersMax: number;
  /** Problems that several viewers had in the 24 hours before `now`, most viewers first. */
  recurring: readonly Readonly<{ verdict: VerdictId; cause: RecordedCause | null; viewers: number }>[];
  /** Agents and teams to choose from. */
  agents: readonly RecordedAgent[];
  teams: readonly string[];
  now: EpochMs;
}>;

/** The names of the verdicts in the phrase book of the page. */
export type VerdictNames = Readonly<Record<VerdictId, string>>;

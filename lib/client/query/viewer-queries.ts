import type { Query, QueryKey } from "@tanstack/react-query";
import { getJson } from "@/lib/client/query/get-json";
import { allUntilOf } from "@/lib/client/sessions/all/long-read-store";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { HandOverNotes } from "@/lib/contract/hand-over";
import type { HistoryAnswer } from "@/lib/contract/history";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import { paths, type Speech } from "@/lib/contract/paths";
import type { SessionDetail } from "@/lib/contract/session-detail";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { SessionId } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** A request to our own server: its cache key and how to fetch it. */
export type AnswerQuery<Answer> = Readonly<{
  queryKey: QueryKey;
  queryFn: (context: Readonly<{ signal: AbortSignal }>) => Promise<Answer>;
  refetchInterval?: (query: Query<Answer, Error, Answer, QueryKey>) => number | false;
}>;

/**
 * Every query of a viewer's page. A server prefetch uses the same options and replaces `queryFn` with the in-process
 * read, so key and data always match.
 */
export const viewerQueries = {
  /** Every query of one lookup. */
  all: (ref: LookupRef) => ["viewer", ref],
  /** Every summary of one lookup, whatever the range. */
  summaries: (ref: LookupRef) => [...viewerQueries.all(ref), "summary"],
  /** Every list of sessions of one lookup. */
  sessionLists: (ref: LookupRef) => [...viewerQueries.all(ref), "sessions"],
  /** Every answer about one lookup, whatever the range and the zones. */
  answers: (ref: LookupRef) => [...viewerQueries.all(ref), "answer"],
  /** The hand-over notes on one viewer, which are the same for every range. */
  noteLists: (ref: LookupRef) => [...viewerQueries.all(ref), "notes"],
  /** The details of every session of one lookup. */
  details: (ref: LookupRef) => [...viewerQueries.all(ref), "session"],
  /** Every comparison with other viewers, whatever the session. */
  allComparisons: (ref: LookupRef) => [...viewerQueries.all(ref), "others"],
  /** Every comparison of one session with other viewers'. */
  comparisons: (ref: LookupRef, id: SessionId) => [...viewerQueries.allComparisons(ref), id],

  summary: (ref: LookupRef, range: RangeQuery): AnswerQuery<SummaryAnswer> => ({
    queryKey: [...viewerQueries.summaries(ref), formatRangeQuery(range)],
    queryFn: ({ signal }) => getJson<SummaryAnswer>(paths.summary(ref, range), { signal }),
  }),

  sessions: (ref: LookupRef, range: RangeQuery): AnswerQuery<SessionsAnswer> => ({
    queryKey: [...viewerQueries.sessionLists(ref), formatRangeQuery(range)],
    queryFn: ({ signal }) => getJson<SessionsAnswer>(paths.sessions(ref, range), { signal }),
  }),

  /** One answer has the suggested wording in every language, so the language isn't in its key. */
  answer: (ref: LookupRef, range: RangeQuery, speech: Speech): AnswerQuery<ViewerAnswer> => ({
    queryKey: [...viewerQueries.answers(ref), formatRangeQuery(range), ...zonesOf(speech)],
    queryFn: ({ signal }) =>
      getJson<ViewerAnswer>(paths.answer(ref, range, speech, allUntilOf(ref, range)), { signal }),
  }),

  session: (ref: LookupRef, range: RangeQuery, id: SessionId, startedAt: EpochMs): AnswerQuery<SessionDetail> => ({
    queryKey: [...viewerQueries.details(ref), id],
    queryFn: ({ signal }) =>
      getJson<SessionDetail>(paths.session(ref, range, { id, startedAt }, allUntilOf(ref, range)), { signal }),
  }),

  /** Fetched only when the agent clicks: it takes up to six calls to Conviva. A refreshed range is no reason to ask again. */
  others: (ref: LookupRef, range: RangeQuery, id: SessionId, speech: Speech): AnswerQuery<OtherViewersAnswer> => ({
    queryKey: viewerQueries.comparisons(ref, id),
    queryFn: ({ signal }) =>
      getJson<OtherViewersAnswer>(paths.others(ref, range, id, speech, allUntilOf(ref, range)), { signal }),
  }),

  /** Fetched only when its panel comes into view: it takes a call to Conviva for 30 days. */
  history: (ref: LookupRef): AnswerQuery<HistoryAnswer> => ({
    queryKey: [...viewerQueries.all(ref), "history"],
    queryFn: ({ signal }) => getJson<HistoryAnswer>(paths.history(ref), { signal }),
  }),

  /** The totals of a range that is compared with the page's. Not in the page's family, which shows its newest if one fails. */
  comparedSummary: (ref: LookupRef, range: RangeQuery): AnswerQuery<SummaryAnswer> => ({
    ...viewerQueries.summary(ref, range),
    queryKey: [...viewerQueries.all(ref), "compared", formatRangeQuery(range)],
  }),

  notes: (ref: LookupRef, range: RangeQuery): AnswerQuery<HandOverNotes> => ({
    queryKey: viewerQueries.noteLists(ref),
    queryFn: ({ signal }) => getJson<HandOverNotes>(paths.notes(ref, range), { signal }),
  }),
} as const;

/** What an answer's times depend on. */
export function zonesOf({ zone, fallbackZone, viewerZone }: Speech): readonly (string | null)[] {
  return [zone, zone === "viewer" ? fallbackZone : null, viewerZone];
}

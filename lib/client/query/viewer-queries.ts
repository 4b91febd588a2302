import type { Query, QueryKey } from "@tanstack/react-query";
import { getJson } from "@/lib/client/query/get-json";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import type { SessionDetail } from "@/lib/contract/session-detail";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { SessionId } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** One question to our own server: its place in the cache and how to ask it. */
export type AnswerQuery<Answer> = Readonly<{
  queryKey: QueryKey;
  queryFn: (context: Readonly<{ signal: AbortSignal }>) => Promise<Answer>;
  refetchInterval?: (query: Query<Answer, Error, Answer, QueryKey>) => number | false;
}>;

/**
 * The cache's one address book. A server prefetch spreads the same options and replaces `queryFn` with the
 * in-process read, so key and data cannot drift apart.
 */
export const viewerQueries = {
  /** Every summary of one lookup, whatever the range. */
  summaries: (ref: LookupRef) => ["viewer", ref, "summary"],
  /** Every list of sessions of one lookup. */
  sessionLists: (ref: LookupRef) => ["viewer", ref, "sessions"],

  summary: (ref: LookupRef, range: RangeQuery): AnswerQuery<SummaryAnswer> => ({
    queryKey: [...viewerQueries.summaries(ref), formatRangeQuery(range)],
    queryFn: ({ signal }) =>
      getJson<SummaryAnswer>(`/api/viewers/${ref}/summary?${formatRangeQuery(range)}`, { signal }),
  }),

  sessions: (ref: LookupRef, range: RangeQuery): AnswerQuery<SessionsAnswer> => ({
    queryKey: [...viewerQueries.sessionLists(ref), formatRangeQuery(range)],
    queryFn: ({ signal }) =>
      getJson<SessionsAnswer>(`/api/viewers/${ref}/sessions?${formatRangeQuery(range)}`, { signal }),
  }),

  session: (ref: LookupRef, range: RangeQuery, id: SessionId, startedAt: EpochMs): AnswerQuery<SessionDetail> => ({
    queryKey: ["viewer", ref, "session", id],
    queryFn: ({ signal }) =>
      getJson<SessionDetail>(
        `/api/viewers/${ref}/sessions/${encodeURIComponent(id)}?${formatRangeQuery(range)}&startedAt=${startedAt}`,
        { signal },
      ),
  }),

  /** Asked by the agent's click alone: it takes up to six calls to Conviva. */
  others: (
    ref: LookupRef,
    range: RangeQuery,
    id: SessionId,
    startedAt: EpochMs,
  ): AnswerQuery<OtherViewersAnswer> => ({
    queryKey: ["viewer", ref, "others", id],
    queryFn: ({ signal }) =>
      getJson<OtherViewersAnswer>(
        `/api/viewers/${ref}/others?session=${encodeURIComponent(id)}&${formatRangeQuery(range)}&startedAt=${startedAt}`,
        { signal },
      ),
  }),
} as const;

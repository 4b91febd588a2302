"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useHydrated } from "@/lib/client/use-hydrated";
import type { Viewer } from "@/lib/client/viewer";
import { type AnswerQuery, viewerQueries } from "@/lib/client/viewer-queries";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { RangeQuery } from "@/lib/domain/time-range";

type SeenAnswer<Answer> = Readonly<
  Pick<UseQueryResult<Answer>, "error" | "dataUpdatedAt" | "refetch"> & { data: Answer | undefined }
>;

/**
 * Watches an answer that another panel asks for, without asking for it. One that was streamed before the
 * script took over is not seen until it has: the server drew the page without it.
 */
export function useSeenAnswer<Answer>(query: AnswerQuery<Answer>): SeenAnswer<Answer> {
  const isHydrated = useHydrated();
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: query.queryKey,
    queryFn: query.queryFn,
    enabled: false,
  });
  return isHydrated
    ? { data, error, dataUpdatedAt, refetch }
    : { data: undefined, error: null, dataUpdatedAt: 0, refetch };
}

type SeenAnswers = Readonly<{ summary: SeenAnswer<SummaryAnswer>; sessions: SeenAnswer<SessionsAnswer> }>;

/** Watches both answers of a viewer's page. */
export function useSeenAnswers({ ref }: Viewer, range: RangeQuery): SeenAnswers {
  return {
    summary: useSeenAnswer(viewerQueries.summary(ref, range)),
    sessions: useSeenAnswer(viewerQueries.sessions(ref, range)),
  };
}

"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Viewer } from "@/lib/client/viewer";
import { type AnswerQuery, viewerQueries } from "@/lib/client/viewer-queries";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { RangeQuery } from "@/lib/domain/time-range";

/** Watches an answer that another panel asks for, without asking for it. */
export function useSeenAnswer<Answer>(query: AnswerQuery<Answer>): UseQueryResult<Answer> {
  return useQuery({ queryKey: query.queryKey, queryFn: query.queryFn, enabled: false });
}

type SeenAnswers = Readonly<{ summary: UseQueryResult<SummaryAnswer>; sessions: UseQueryResult<SessionsAnswer> }>;

/** Watches both answers of a viewer's page. */
export function useSeenAnswers({ ref }: Viewer, range: RangeQuery): SeenAnswers {
  return {
    summary: useSeenAnswer(viewerQueries.summary(ref, range)),
    sessions: useSeenAnswer(viewerQueries.sessions(ref, range)),
  };
}

"use client";

import { type QueryKey, type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { useHydrated } from "@/lib/client/browser/use-hydrated";
import { newestAnswer } from "@/lib/client/query/cached-answers";
import { type AnswerQuery, viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { HandOverNotes } from "@/lib/contract/hand-over";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type SeenAnswer<Answer> = Readonly<
  Pick<UseQueryResult<Answer>, "error" | "dataUpdatedAt" | "refetch"> & {
    /** The answer to exactly this query. */
    data: Answer | undefined;
    /** The answer that panels show: this one or, if its query fails, the newest of its family. */
    shown: Answer | undefined;
  }
>;

/**
 * Observes a query that another panel fetches, without fetching it. A streamed answer counts only after hydration,
 * because the server rendered the page without it.
 */
function useSeenAnswer<Answer>(query: AnswerQuery<Answer>, family: QueryKey): SeenAnswer<Answer> {
  const isHydrated = useHydrated();
  const queryClient = useQueryClient();
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: query.queryKey,
    queryFn: query.queryFn,
    enabled: false,
  });
  if (!isHydrated) return { data: undefined, shown: undefined, error: null, dataUpdatedAt: 0, refetch };
  const shown = data ?? (error === null ? undefined : newestAnswer<Answer>(queryClient, family));
  return { data, shown, error, dataUpdatedAt, refetch };
}

type SeenAnswers = Readonly<{
  summary: SeenAnswer<SummaryAnswer>;
  sessions: SeenAnswer<SessionsAnswer>;
  answer: SeenAnswer<ViewerAnswer>;
}>;

/** Observes the queries of a viewer's page. */
export function useSeenAnswers({ ref }: Pick<Viewer, "ref">, range: RangeQuery): SeenAnswers {
  const speech = useSpeech();
  return {
    summary: useSeenAnswer(viewerQueries.summary(ref, range), viewerQueries.summaries(ref)),
    sessions: useSeenAnswer(viewerQueries.sessions(ref, range), viewerQueries.sessionLists(ref)),
    answer: useSeenAnswer(viewerQueries.answer(ref, range, speech), viewerQueries.answers(ref)),
  };
}

/** Observes the hand-over notes on a viewer. `undefined` until they have arrived. */
export function useSeenNotes({ ref }: Pick<Viewer, "ref">, range: RangeQuery): HandOverNotes | undefined {
  return useSeenAnswer(viewerQueries.notes(ref, range), viewerQueries.noteLists(ref)).shown;
}

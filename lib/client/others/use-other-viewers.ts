"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { asSessionId } from "@/lib/domain/sessions/session";

type Comparison = Readonly<{
  /** `null` until asked and answered; kept while it is asked again. */
  compared: OtherViewersAnswer | null;
  isAsking: boolean;
  /** Why the last asking failed. */
  problem: Problem | null;
  /** Asks, or asks again. */
  ask: () => void;
}>;

/**
 * The comparison of an answer's attempt with other viewers'. It starts by `ask` alone; once it was asked for, it
 * follows the page's range, zone and language.
 */
export function useOtherViewers({ ref }: Viewer, { range, compare }: ViewerAnswer): Comparison {
  const id = compare?.session ?? asSessionId("");
  const speech = useSpeech();
  const queryClient = useQueryClient();
  const hasAsked = queryClient
    .getQueryCache()
    .findAll({ queryKey: viewerQueries.comparisons(ref, id) })
    .some(({ state }) => state.data !== undefined);
  const { data, error, isFetching, refetch } = useQuery({
    ...viewerQueries.others(ref, { from: range.start, to: range.end }, id, speech),
    enabled: compare !== null && hasAsked,
    placeholderData: keepPreviousData,
  });
  return {
    // What was compared before belongs to another attempt.
    compared: data?.session === id ? data : null,
    isAsking: isFetching,
    problem: error === null ? null : (problemIn(error) ?? problemOf("internal")),
    ask: () => void refetch(),
  };
}

/** The answer as a comparison with other viewers has changed it, or as it was before anybody compared. */
export function useComparedAnswer(viewer: Viewer, answer: ViewerAnswer): ViewerAnswer {
  return useOtherViewers(viewer, answer).compared?.answer ?? answer;
}

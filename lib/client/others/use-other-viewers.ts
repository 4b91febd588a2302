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
  /** `null` until the first result, which is kept during a refetch. */
  compared: OtherViewersAnswer | null;
  isAsking: boolean;
  /** Why the last request failed. */
  problem: Problem | null;
  /** Compares, or compares again. */
  ask: () => void;
}>;

/**
 * Compares an answer's attempt with other viewers. It starts only with `ask`; after that it follows the page's range,
 * zone and language.
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
    // The previous result is for another attempt.
    compared: data?.session === id ? data : null,
    isAsking: isFetching,
    problem: error === null ? null : (problemIn(error) ?? problemOf("internal")),
    ask: () => void refetch(),
  };
}

/** The answer after a comparison with other viewers, or the original one before it. */
export function useComparedAnswer(viewer: Viewer, answer: ViewerAnswer): ViewerAnswer {
  return useOtherViewers(viewer, answer).compared?.answer ?? answer;
}

"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { newestAnswer } from "@/lib/client/query/cached-answers";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries, zonesOf } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { asSessionId, type SessionId } from "@/lib/domain/sessions/session";

type Comparison = Readonly<{
  /** `null` until the first result, which is kept while another is fetched, and if that fails. */
  compared: OtherViewersAnswer | null;
  isAsking: boolean;
  /** Why the last request failed. */
  problem: Problem | null;
  /** Compares, or compares again. */
  ask: () => void;
}>;

/**
 * Compares an answer's attempt with other viewers. It starts only with `ask`. After that, another clock or other evidence
 * repeats it with the samples the server has kept; a refreshed range alone doesn't.
 */
export function useOtherViewers(
  { ref }: Pick<Viewer, "ref">,
  { range, compare, evidence }: ViewerAnswer,
): Comparison {
  const id = compare?.session ?? asSessionId("");
  const speech = useSpeech();
  const queryClient = useQueryClient();
  const family = viewerQueries.comparisons(ref, id);
  const newest = newestAnswer<OtherViewersAnswer>(queryClient, family);
  const { data, error, isFetching, refetch } = useQuery({
    ...viewerQueries.others(ref, { from: range.start, to: range.end }, id, speech),
    queryKey: [...family, ...zonesOf(speech), evidenceKey(evidence)],
    enabled: compare !== null && newest !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retryOnMount: false,
  });
  return {
    compared: data ?? newest ?? null,
    isAsking: isFetching,
    problem: error === null ? null : (problemIn(error) ?? problemOf("internal")),
    ask: () => void refetch(),
  };
}

/** How much of an ID's end tells it apart: the beginning is the device's. */
const idTail = 12;

/**
 * Tells one evidence from another. Short, because every key is written and hashed on each render, and the evidence of a
 * long range has thousands of sessions.
 */
function evidenceKey(ids: readonly SessionId[]): string {
  let hash = 0;
  for (const id of ids) {
    for (let at = Math.max(0, id.length - idTail); at < id.length; at += 1) {
      hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
    }
  }
  return `${ids.length} ${hash}`;
}

/** The answer after a comparison with other viewers, or the original one before it. */
export function useComparedAnswer(viewer: Pick<Viewer, "ref">, answer: ViewerAnswer): ViewerAnswer {
  const { compared } = useOtherViewers(viewer, answer);
  if (compared === null) return answer;
  // What the comparison is of, and when it was read, stay the page's own: every panel asks about the same attempt.
  const { range, asOf, compare, evidence } = answer;
  return { ...compared.answer, range, asOf, compare, evidence };
}

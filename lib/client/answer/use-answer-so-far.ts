"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { useHydrated } from "@/lib/client/browser/use-hydrated";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { RangeQuery } from "@/lib/domain/time/time-range";

/**
 * The answer; `null` until it's here. It only follows what the answer's own panels load, and never
 * suspends, so that the timeline doesn't wait for it.
 */
export function useAnswerSoFar(viewer: Viewer, range: RangeQuery): ViewerAnswer | null {
  const query = viewerQueries.answer(viewer.ref, range, useSpeech());
  const { data } = useQuery({ ...query, enabled: false, placeholderData: keepPreviousData });
  // During hydration the answer may be here already, although it wasn't when the server rendered the timeline.
  const isHydrated = useHydrated();
  return isHydrated && data ? data : null;
}

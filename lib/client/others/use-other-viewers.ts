"use client";

import { useQuery } from "@tanstack/react-query";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";

type Asking = Readonly<{
  /** `null` until asked and answered; kept while it is asked again. */
  answer: OtherViewersAnswer | null;
  isAsking: boolean;
  /** Why the last asking failed. */
  problem: Problem | null;
  /** Asks, or asks again. */
  ask: () => void;
}>;

/** The check of other viewers around a play. It asks by `ask` alone, never by being drawn or refreshed. */
export function useOtherViewers(viewer: Viewer, window: RangeQuery, session: Session): Asking {
  const { data, error, isFetching, refetch } = useQuery(othersOf(viewer, window, session));
  return {
    answer: data ?? null,
    isAsking: isFetching,
    problem: error === null ? null : (problemIn(error) ?? problemOf("internal")),
    ask: () => void refetch(),
  };
}

/** What a check has found for a play, once somebody asked on this page; `null` until then. Asks nothing itself. */
export function useOtherViewersAnswer(
  viewer: Viewer,
  window: RangeQuery,
  session: Session | null,
): OtherViewersAnswer | null {
  return useQuery(othersOf(viewer, window, session)).data ?? null;
}

function othersOf({ ref }: Viewer, window: RangeQuery, session: Session | null) {
  const { id, startedAt } = session ?? { id: asSessionId(""), startedAt: epochMs(0) };
  return { ...viewerQueries.others(ref, window, id, startedAt), enabled: false };
}

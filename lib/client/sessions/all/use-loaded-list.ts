"use client";

import { createContext, use, useDeferredValue } from "react";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import { useLongRead } from "@/lib/client/sessions/all/long-read-store";
import { mergedList } from "@/lib/client/sessions/all/merged-list";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { type Completeness, completenessOf } from "@/lib/presentation/sessions/completeness";

/** A list with everything that has been loaded beyond it, and what is missing. */
export type LoadedList = Readonly<{ list: SessionsAnswer; completeness: Completeness }>;

/**
 * Adds what has been loaded beyond the page's list. New periods arrive in a render that a click can interrupt: with
 * thousands of sessions, it takes longer than a frame.
 */
export function useLoadedList(viewer: Pick<Viewer, "ref">, range: RangeQuery, own: SessionsAnswer): LoadedList {
  const { summary } = useSeenAnswers(viewer, range);
  const read = useDeferredValue(useLongRead(viewer.ref, range)?.read ?? null);
  const list = mergedList(own, read);
  const completeness = completenessOf({
    list: own,
    sessions: sessionsOf(list),
    loading: read,
    summary: summary.shown ?? null,
  });
  return { list, completeness };
}

/** What is loaded of the page's range, for whatever states a total of it. */
export const CompletenessContext = createContext<Completeness | null>(null);

/** What is loaded of the page's range; `null` where sessions aren't a viewer's. */
export function useCompleteness(): Completeness | null {
  return use(CompletenessContext);
}

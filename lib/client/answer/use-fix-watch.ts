"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import {
  beginWatch,
  begunWatch,
  closeWatch,
  endWatch,
  onAnswersClock,
  onBegunWatch,
} from "@/lib/client/answer/begun-watch";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { type FixWatch, watchFix } from "@/lib/domain/answer/fix-watch/fix-watch";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const checkMs = minuteMs;
/** The shortest range there is; the page's own answer when it shows the last 24 hours. */
const watchedRange: RangeQuery = { days: 1 };

type Watched = Readonly<{
  viewer: Viewer;
  /** What the page shows. */
  sessions: readonly Session[];
  /** The plays that a new one is compared with. */
  failing: readonly Session[];
  /** What is blamed. */
  subject: Subject | null;
}>;

type Watching = Readonly<{
  /** `null` until a watch has begun. */
  watch: FixWatch | null;
  /** What the watch blames, as it stood when it began. */
  subject: Subject | null;
  isWatching: boolean;
  until: EpochMs | null;
  /** When Conviva was last asked since the watch began. */
  checkedAt: EpochMs | null;
  isChecking: boolean;
  hasFailed: boolean;
  /** Begins a watch, or lets the one that has run out go on. */
  begin: () => void;
  check: () => void;
  close: () => void;
}>;

/**
 * Watches for a new play of a viewer: asks for the last 24 hours once a minute while the page is visible, under the
 * page's own key. Both then share one answer, and one interval: each answer starts the minute of all who wait for it
 * anew.
 */
export function useFixWatch({ viewer: { ref }, sessions, failing, subject }: Watched): Watching {
  const { thresholds } = usePageConfig();
  const begun = useSyncExternalStore(
    onBegunWatch,
    () => begunWatch(ref),
    () => null,
  );
  const isWatching = begun !== null && !begun.isOver;
  const endsAtMs = isWatching ? begun.endsAtMs : null;
  const { data, dataUpdatedAt, isFetching, isError, refetch } = useQuery({
    ...viewerQueries.sessions(ref, watchedRange),
    enabled: isWatching,
    refetchInterval: checkMs,
  });

  // External system: the clock.
  useEffect(() => {
    if (endsAtMs === null) return;
    const timer = setTimeout(endWatch, endsAtMs - performance.now());
    return () => clearTimeout(timer);
  }, [endsAtMs]);

  // What came before the watch began holds nothing new, and says nothing of the clocks.
  const answer = begun !== null && data !== undefined && dataUpdatedAt > begun.startedAt ? data : null;
  const shown = (instant: EpochMs) =>
    answer === null ? instant : onAnswersClock(instant, answer.asOf, dataUpdatedAt);
  const watch =
    begun &&
    watchFix({
      ...{ before: begun.failing, known: begun.known, subject: begun.subject, thresholds },
      after: answer === null ? [] : sessionsOf(answer),
      watchStartedAt: shown(begun.startedAt),
    });
  return {
    watch,
    subject: begun?.subject ?? null,
    isWatching,
    until: begun && shown(begun.until),
    checkedAt: answer?.asOf ?? null,
    isChecking: isWatching && isFetching,
    hasFailed: isWatching && isError,
    begin: () => {
      const listed = data === undefined ? sessions : [...sessions, ...sessionsOf(data)];
      const known = new Set(listed.map(({ id }) => id));
      beginWatch({ ref, failing, subject, known }, { at: epochMs(Date.now()), monotonicMs: performance.now() });
    },
    check: () => {
      if (!isFetching) void refetch({ cancelRefetch: false });
    },
    close: closeWatch,
  };
}

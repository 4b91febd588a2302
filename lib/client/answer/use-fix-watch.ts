"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import {
  beginWatch,
  begunWatch,
  closeWatch,
  endWatch,
  onAnswersClock,
  watchStore,
} from "@/lib/client/answer/begun-watch";
import { fixComparison } from "@/lib/client/answer/fix-comparison";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useStore } from "@/lib/client/browser/store";
import { useZone } from "@/lib/client/preferences/preferences";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { FixWatch } from "@/lib/domain/answer/fix-watch/fix-watch";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const checkMs = minuteMs;
/** The shortest range. If the page shows the last 24 hours, both share a query. */
const watchedRange: RangeQuery = { days: 1 };

type Watched = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  /** The page's answer. */
  sessions: readonly Session[];
}>;

type Watching = Readonly<{
  /** `null` until a watch has begun. */
  watch: FixWatch | null;
  isWatching: boolean;
  /** The result so far; "" without a watch. */
  sentences: string;
  /** "Waiting until 19:21 · last checked 19:08 CST"; "" without a watch. */
  timing: string;
  isChecking: boolean;
  hasFailed: boolean;
  /** Whether there is anything to compare a new attempt with. */
  canBegin: boolean;
  /** Begins a watch, or continues one that has ended. */
  begin: () => void;
  check: () => void;
  close: () => void;
}>;

/**
 * Watches for a viewer's new attempt: fetches the last 24 hours once a minute while the page is visible, with the same
 * query key as the page. Both then share one result and one interval, since each result restarts every observer's minute.
 */
export function useFixWatch({
  viewer: { ref },
  answer: { failing: failingIds, subject },
  sessions,
}: Watched): Watching {
  const { thresholds } = usePageConfig();
  const zone = useZone();
  const comparison = useSyncExternalStore(fixComparison.subscribe, fixComparison.state, fixComparison.state);
  const hasFailed = new Set(failingIds);
  const failing = sessions.filter(({ id }) => hasFailed.has(id));
  const begun = useStore(watchStore, () => begunWatch(ref), null);
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

  // A result from before the watch contains nothing new and can't be used to compare the clocks.
  const answer = begun !== null && data !== undefined && dataUpdatedAt > begun.startedAt ? data : null;
  const shown = (instant: EpochMs) =>
    answer === null ? instant : onAnswersClock(instant, answer.asOf, dataUpdatedAt);
  const compare = comparison.status === "loaded" ? comparison.value : null;
  const watch =
    begun === null || compare === null
      ? null
      : compare.watchFix({
          ...{ before: begun.failing, known: begun.known, subject: begun.subject, thresholds },
          after: answer === null ? [] : sessionsOf(answer),
          watchStartedAt: shown(begun.startedAt),
        });
  const until = begun && shown(begun.until);
  return {
    watch,
    isWatching,
    sentences:
      watch !== null && compare !== null
        ? compare.fixWatchSentences(watch, begun?.subject ?? null, zone).join(" ")
        : "",
    timing: compare ? compare.watchedText({ isWatching, until, checkedAt: answer?.asOf ?? null }, zone) : "",
    isChecking: isWatching && isFetching,
    hasFailed: isWatching && isError,
    canBegin: failing.length > 0,
    begin: async () => {
      if ((await fixComparison.load()) === null) return;
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

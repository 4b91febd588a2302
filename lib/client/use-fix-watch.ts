"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { sessionsOf } from "@/lib/client/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer";
import { viewerQueries } from "@/lib/client/viewer-queries";
import { type FixWatch, watchFix } from "@/lib/domain/insights/fix-watch";
import type { Subject } from "@/lib/domain/insights/verdict";
import type { LookupRef } from "@/lib/domain/lookup";
import type { Session } from "@/lib/domain/session";
import type { RangeQuery } from "@/lib/domain/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const checkMs = minuteMs;
const longestMs = 15 * minuteMs;
/** The shortest range there is; the page's own answer when it shows the last 24 hours. */
const watchedRange: RangeQuery = { days: 1 };

/** What a watch was begun with. It stays so: the list it began from goes on changing. */
type Begun = Readonly<{
  ref: LookupRef;
  failing: readonly Session[];
  subject: Subject | null;
  startedAt: EpochMs;
  until: EpochMs;
  /** By the clock that nobody sets. */
  endsAtMs: number;
  isOver: boolean;
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
  begin: () => void;
  check: () => void;
  stop: () => void;
}>;

const listeners = new Set<() => void>();
/** Beside the components: the answer that a watch stands in may change its mind, and be drawn anew. */
let current: Begun | null = null;

function setCurrent(next: Begun | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Watches for a new play of a viewer, for 15 minutes at most: asks for the last 24 hours once a minute while the page
 * is visible, under the page's own key, so that both share one answer.
 */
export function useFixWatch({ ref }: Viewer, failing: readonly Session[], subject: Subject | null): Watching {
  const kept = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
  const begun = kept?.ref === ref ? kept : null;
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
    const end = () => current && setCurrent({ ...current, isOver: true });
    const timer = setTimeout(end, endsAtMs - performance.now());
    return () => clearTimeout(timer);
  }, [endsAtMs]);

  const after = begun === null || data === undefined ? [] : sessionsOf(data);
  return {
    watch:
      begun === null
        ? null
        : watchFix({ before: begun.failing, after, subject: begun.subject, watchStartedAt: begun.startedAt }),
    subject: begun?.subject ?? null,
    isWatching,
    until: begun?.until ?? null,
    checkedAt: begun !== null && dataUpdatedAt > begun.startedAt ? epochMs(dataUpdatedAt) : null,
    isChecking: isWatching && isFetching,
    hasFailed: isWatching && isError,
    begin: () => {
      const startedAt = epochMs(Date.now());
      const until = epochMs(startedAt + longestMs);
      const ends = performance.now() + longestMs;
      setCurrent({ ref, failing, subject, startedAt, until, endsAtMs: ends, isOver: false });
    },
    check: () => void refetch(),
    stop: () => setCurrent(null),
  };
}

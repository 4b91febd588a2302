"use client";

import { createStore, useStore } from "@/lib/client/browser/store";
import type { AllSessionsLoader } from "@/lib/client/sessions/all/create-loader";
import type { LongRead } from "@/lib/client/sessions/all/long-read";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

type Current = Readonly<{ read: LongRead; loader: AllSessionsLoader }>;

/** All sessions of the page's viewer and range, while they're loaded and after; one at a time, and in memory only. */
export const longReadStore = createStore<Current | null>(null);

/** The page's own, if it's about this viewer and range; `null` while there is none. */
export function useLongRead(ref: LookupRef, range: RangeQuery): Current | null {
  return useStore(
    longReadStore,
    (current) => (current !== null && isAbout(current.read, ref, range) ? current : null),
    null,
  );
}

/**
 * The end of the window that all sessions were loaded for; `null` if a request about this viewer and range isn't about
 * that window. With it, the server answers from all sessions instead of from the newest.
 *
 * @param range - The page's range, or the window itself.
 */
export function allUntilOf(ref: LookupRef, range: RangeQuery): EpochMs | null {
  const read = longReadStore.get()?.read;
  return read !== undefined && isAbout(read, ref, range) ? read.until : null;
}

/** Loads a viewer's sessions again from the start, because they're no longer masked. */
export function reloadLongRead(ref: LookupRef): void {
  const current = longReadStore.get();
  if (current?.read.ref === ref) current.loader.restart();
}

function isAbout(read: LongRead, ref: LookupRef, range: RangeQuery): boolean {
  if (read.ref !== ref) return false;
  const asked = formatRangeQuery(range);
  return asked === formatRangeQuery(read.range) || asked === formatRangeQuery(windowQuery(read));
}

/** The window that all sessions were loaded for, as a range to ask about. */
export function windowQuery({ window }: Pick<LongRead, "window">): RangeQuery {
  return { from: window.start, to: window.end };
}

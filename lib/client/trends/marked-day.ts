"use client";

import { createContext, useState } from "react";
import { goTo } from "@/lib/client/keyboard/go-to";
import { useZone } from "@/lib/client/preferences/preferences";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { type Day, dayAt, middleOf } from "@/lib/presentation/trends/trend-days";

/** The day that is marked in the trends and on the timeline, and how to change it. */
export type MarkedDay = Readonly<{
  day: Day | null;
  /** Marks a day, or unmarks the one that is marked. */
  toggle: (day: Day) => void;
  clear: () => void;
}>;

/** The marked day; `null` if none is. The trends and the timeline are far apart on the page. */
export const MarkedDayContext = createContext<Day | null>(null);

/** The marked day of a range. It's the same one after a refresh, and a day of the new zone after a change of clock. */
export function useMarkedDay(range: TimeRange): MarkedDay {
  const zone = useZone();
  const [instant, setInstant] = useState<EpochMs | null>(null);
  const day = instant === null ? null : dayAt(instant, range, zone);
  return {
    day,
    toggle: (other) => setInstant(other.start === day?.start ? null : middleOf(other)),
    clear: () => setInstant(null),
  };
}

/** Where the timeline shows the marked day: its chart, or a heading of the list by day. Only one of them is visible. */
export const markedDayPart = { "data-marked-day": "" } as const;

/** Moves the focus to the marked day on the timeline. */
export function showMarkedDay(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-marked-day]")];
  const part = parts.find((element) => element.checkVisibility());
  if (part !== undefined) goTo(part);
}

import { hasPlayed } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { epochMs, hourMs } from "@/lib/domain/units";
import { formatDay } from "@/lib/presentation/format/format-time";

/** The fixed texts of the trends. */
export const trendTexts = { empty: "Nothing to show in this range.", caption: "Plays and failures by day" } as const;

/** One day of the chart. Days without sessions have `null`, so that they stay gaps. */
export type TrendDay = Readonly<{ day: string; plays: number | null; failures: number | null }>;

/**
 * Plays and failures for every day of the range in a zone, oldest first; days may have 23 or 25 hours. A session
 * counts on the day it started, and a start failure counts only as a failure.
 */
export function trendDays(sessions: readonly Session[], range: TimeRange, zone: Zone): readonly TrendDay[] {
  const days = new Map<string, { plays: number; failures: number } | null>();
  for (let instant = Number(range.start); instant < range.end; instant += hourMs)
    days.set(formatDay(epochMs(instant), zone), null);
  days.set(formatDay(epochMs(range.end - 1), zone), null);

  const counted = new Map<string, { plays: number; failures: number }>();
  for (const { startedAt, outcome, numbers } of sessions) {
    const day = formatDay(startedAt, zone);
    const { plays, failures } = counted.get(day) ?? { plays: 0, failures: 0 };
    counted.set(day, {
      plays: plays + Number(hasPlayed(numbers)),
      failures: failures + Number(outcome.includes("failure")),
    });
  }
  return [...days.keys()].map((day) => ({
    day,
    plays: counted.get(day)?.plays ?? null,
    failures: counted.get(day)?.failures ?? null,
  }));
}

/** Where the chart's numbers come from. */
export function trendsSource(isFiltered: boolean): string {
  return `Plays and failures by day, from the session list${isFiltered ? ", filtered" : ""}`;
}

/** A day's number in the table; a day without sessions says so. */
export function trendCellText(count: number | null): string {
  return count === null ? "no sessions" : String(count);
}

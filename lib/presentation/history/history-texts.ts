import type { HistoryAnswer } from "@/lib/contract/history";
import type { Zone } from "@/lib/domain/time/zone";
import { counted } from "@/lib/presentation/format/counted";
import { formatDay, formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import type { HistoryDay } from "@/lib/presentation/history/history-days";

/** The fixed texts of the viewer's history. */
export const historyTexts = {
  caption: "Attempts by day over the last 30 days",
  contactsMissing: "Earlier look-ups can't be shown now.",
  notLoaded: "not loaded",
  legend: [
    { kind: "rest", label: "Attempts" },
    { kind: "trouble", label: "With trouble" },
    { kind: "failure", label: "Failed" },
    { kind: "blocked", label: "Blocked" },
  ],
} as const;

/** "41 attempts on 12 days, 6 failed, 3 with trouble"; of a list that is cut, "at least". */
export function historySummary(days: readonly HistoryDay[]): string {
  const total = (of: (day: HistoryDay) => number | null) => days.reduce((sum, day) => sum + (of(day) ?? 0), 0);
  const attempts = total((day) => day.attempts);
  const isCut = days.some(({ loaded }) => loaded !== "all");
  if (attempts === 0) return `No attempts ${isCut ? "on the days that are loaded" : "in the last 30 days"}.`;
  const active = days.filter((day) => (day.attempts ?? 0) > 0).length;
  const parts = [
    `${isCut ? "At least " : ""}${counted(attempts, "attempt")} on ${counted(active, "day")}`,
    `${total((day) => day.failures)} failed`,
    `${total((day) => day.trouble)} with trouble`,
    ...(total((day) => day.blocked) > 0 ? [`${total((day) => day.blocked)} blocked`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** What is missing from the history, one sentence each. */
export function historyGaps({ loadedFrom, limit, skippedCount }: HistoryAnswer, zone: Zone): readonly string[] {
  return [
    ...(loadedFrom === null
      ? []
      : [
          `Conviva returned its newest ${limit} sessions. Days before ${formatDayTime(loadedFrom, zone)} ${zoneName(loadedFrom, zone)} aren't loaded.`,
        ]),
    ...(skippedCount === 0 ? [] : [`${counted(skippedCount, "session")} of these 30 days couldn't be read.`]),
  ];
}

/** A count in the table; a day that isn't loaded says so. */
export function historyCellText(count: number | null): string {
  return count === null ? historyTexts.notLoaded : String(count);
}

/** Under the strip: its first day, the height of its highest column ("at most 9 a day"), and its last day. */
export function stripAxis(
  days: readonly HistoryDay[],
  { range }: Pick<HistoryAnswer, "range">,
  zone: Zone,
): readonly string[] {
  const most = Math.max(0, ...days.map(({ attempts }) => attempts ?? 0));
  return [formatDay(range.start, zone), `at most ${most} a day`, formatDay(range.end, zone)];
}

/** Whether the strip would show nothing: no attempts, and no days that aren't loaded. */
export function isEmptyStrip(days: readonly HistoryDay[]): boolean {
  return days.every(({ attempts }) => attempts === 0);
}

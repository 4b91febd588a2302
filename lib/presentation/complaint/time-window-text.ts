import type { TimeWindow } from "@/lib/domain/complaint/complaint";
import type { ClockRelation } from "@/lib/domain/complaint/time-expression";
import type { Zone } from "@/lib/domain/time/zone";
import { epochMs } from "@/lib/domain/units";
import { formatClock, formatDay } from "@/lib/presentation/format/format-time";

const relationWords = {
  at: "",
  about: "about ",
  "just-after": "just after ",
  after: "after ",
  "just-before": "just before ",
  before: "before ",
  between: "",
} as const satisfies Record<ClockRelation, string>;

/** The first and last day of a window, once if they're the same: ["Mon 16 Nov"]. A time of day has its first day only. */
export function windowDays({ unit, from, to }: TimeWindow, zone: Zone): readonly string[] {
  if (unit === "clock") return [formatDay(from, zone)];
  // `to` is the midnight after the last day.
  const last = epochMs(Math.max(from, to - 1));
  return [...new Set([formatDay(from, zone), formatDay(last, zone)])];
}

/** "Mon 16 Nov", "Mon 9 Nov – Sun 15 Nov". */
export function windowDayText(window: TimeWindow, zone: Zone): string {
  return windowDays(window, zone).join(" – ");
}

/** "about 21:00", "18:00 – 04:00"; `null` for whole days. */
export function windowClockText({ unit, relation, precision, from, to }: TimeWindow, zone: Zone): string | null {
  if (unit === "day") return null;
  const start = formatClock(from, zone);
  const clock = precision === "period" ? `${start} – ${formatClock(to, zone)}` : start;
  return `${relationWords[relation]}${clock}`;
}

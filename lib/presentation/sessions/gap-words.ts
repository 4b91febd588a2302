import type { Zone } from "@/lib/domain/time/zone";
import { formatDayTime, formatSpan, zoneName } from "@/lib/presentation/format/format-time";
import type { Gap } from "@/lib/presentation/sessions/completeness";

/** The fixed texts of periods whose sessions aren't all loaded. */
export const gapTexts = {
  failedPeriods: "Periods that couldn't be loaded",
  notLoaded: "Not loaded",
  loadingAgain: "Loading again…",
  couldNotLoad: "Couldn't load",
} as const;

/** The minute that a gap begins with: "26 Nov 21:04 CST". */
export function minuteText({ start }: Gap, zone: Zone): string {
  return `${formatDayTime(start, zone).replace(/^\w+ /u, "")} ${zoneName(start, zone)}`;
}

/** A gap on a band of the timeline, where there is room for a word or two. */
export function gapLabel({ why }: Gap, limit: number): string {
  if (why === "failed") return gapTexts.couldNotLoad;
  if (why === "retrying") return gapTexts.loadingAgain;
  return why === "full-minute" ? `Over ${limit} in a minute` : gapTexts.notLoaded;
}

/** A gap as a line of the list by day: "Couldn't load Sat 31 Oct 09:12 – 14:00 CST". */
export function gapLine(gap: Gap, limit: number, zone: Zone): string {
  if (gap.why === "full-minute") return `More than ${limit} sessions in this minute (${minuteText(gap, zone)})`;
  const span = formatSpan(gap.start, gap.end, zone);
  if (gap.why === "retrying") return `Loading again: ${span}`;
  return gap.why === "failed" ? `Couldn't load ${span}` : `Not loaded: ${span}`;
}

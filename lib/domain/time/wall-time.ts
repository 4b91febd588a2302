import { tzOffset } from "@date-fns/tz/tzOffset";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const wallTimeLength = "2026-11-16T19:06".length;

/** An instant as wall time in a zone, in the format of a `datetime-local` input: "2026-11-16T19:06". */
export function wallTimeOf(instant: EpochMs, zone: Zone): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, wallTimeLength);
}

/** The hour of an instant in a zone, 0 to 23. */
export function hourOf(instant: EpochMs, zone: Zone): number {
  return new Date(instant + offsetAt(instant, zone)).getUTCHours();
}

/**
 * The instant of a wall time in a zone, in the format of a `datetime-local` input; `null` if the text isn't a complete
 * one. A time skipped in spring moves on by the length of the gap. Of a time that occurs twice in autumn, the first is
 * returned.
 */
export function instantOfWallTime(text: string, zone: Zone): EpochMs | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  // Clocks change at most once in these two days, so at least one of the offsets is right.
  const before = epochMs(utc - offsetAt(utc - dayMs, zone));
  const after = epochMs(utc - offsetAt(utc + dayMs, zone));
  const isShownAt = (instant: EpochMs) => wallTimeOf(instant, zone) === text.slice(0, wallTimeLength);
  return isShownAt(after) && !isShownAt(before) ? after : before;
}

function offsetAt(instant: number, zone: Zone): number {
  return tzOffset(zone, new Date(instant)) * minuteMs;
}

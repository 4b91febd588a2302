import { tzOffset } from "@date-fns/tz/tzOffset";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import type { Zone } from "@/lib/presentation/format/format-time";

const wallTimeLength = "2026-11-16T19:06".length;

/** An instant as a `datetime-local` input writes it, on the clocks of a zone: "2026-11-16T19:06". */
export function wallTimeOf(instant: EpochMs, zone: Zone): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, wallTimeLength);
}

/**
 * The instant at which the clocks of a zone show what a `datetime-local` input holds; `null` when it holds
 * no whole time. An hour that a zone skips in spring counts on into the next; of one it has twice in
 * autumn the first is taken.
 */
export function instantOfWallTime(text: string, zone: Zone): EpochMs | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  // Clocks change at most once within these two days: either offset is right, both in an hour that comes twice.
  const before = epochMs(utc - offsetAt(utc - dayMs, zone));
  const after = epochMs(utc - offsetAt(utc + dayMs, zone));
  const isShownAt = (instant: EpochMs) => wallTimeOf(instant, zone) === text.slice(0, wallTimeLength);
  return isShownAt(after) && !isShownAt(before) ? after : before;
}

function offsetAt(instant: number, zone: Zone): number {
  return tzOffset(zone, new Date(instant)) * minuteMs;
}

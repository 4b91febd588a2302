import { TZDateMini } from "@date-fns/tz";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { Zone } from "@/lib/presentation/format-time";

/** An instant as a `datetime-local` input writes it, on the clocks of a zone: "2026-11-16T19:06". */
export function wallTimeOf(instant: EpochMs, zone: Zone): string {
  const local = new TZDateMini(instant, zone);
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
  return `${day}T${two(local.getHours())}:${two(local.getMinutes())}`;
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
  return epochMs(new TZDateMini(year, month - 1, day, hour, minute, zone).getTime());
}

import { epochMs } from "@/lib/domain/units";
import { readComplaint } from "@/lib/presentation/complaint/read-complaint";
import { wallTimeOf } from "@/lib/presentation/format/wall-time";

/** Tuesday 17 November 2026, 15:00 in Chicago. */
export const tuesday = epochMs(Date.UTC(2026, 10, 17, 21));
export const chicago = "America/Chicago";
export const berlin = "Europe/Berlin";
export const newYork = "America/New_York";

/** The times that were understood, on the clocks of the zone: one, or a stretch. */
export function timesIn(text: string, now = tuesday, zone = chicago): readonly string[] {
  return readComplaint(text, { now, zone }).windows.map(({ from, to }) => {
    const [start, end] = [wallTimeOf(from, zone), wallTimeOf(to, zone)];
    return start === end ? start : `${start} – ${end}`;
  });
}

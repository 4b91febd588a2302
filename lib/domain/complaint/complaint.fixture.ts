import { parseComplaint } from "@/lib/domain/complaint/parse-complaint";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";

/** Tuesday 17 November 2026, 15:00 in Chicago. */
export const tuesday = epochMs(Date.UTC(2026, 10, 17, 21));
export const chicago = "America/Chicago";
export const berlin = "Europe/Berlin";
export const newYork = "America/New_York";

/** The two days before `tuesday`. */
export const twoDays: TimeRange = { start: epochMs(tuesday - 2 * dayMs), end: tuesday };

/** The times in a text as wall times, one for an instant and two for a period. */
export function timesIn(text: string, now = tuesday, zone = chicago): readonly string[] {
  return parseComplaint(text, { now, zone }).windows.map(({ from, to }) => {
    const [start, end] = [wallTimeOf(from, zone), wallTimeOf(to, zone)];
    return start === end ? start : `${start} – ${end}`;
  });
}

type Changes = Parameters<typeof sessionWith>[0];

/** An attempt that started at a Chicago wall time in November 2026 and ran for 40 minutes: "16 21:04". */
export function attempt(
  id: string,
  start: string,
  asset: string | null,
  deviceName: string | null,
  changes: Changes = {},
): Session {
  const [day = "", clock = ""] = start.split(" ");
  const startedAt = instantOfWallTime(`2026-11-${day}T${clock}`, chicago) ?? 0;
  return sessionWith({
    id,
    startedAt,
    endedAt: startedAt + 40 * minuteMs,
    ...changes,
    texts: { asset, deviceName, ...changes?.texts },
  });
}

/** A viewer's attempts in `twoDays`. */
export const attempts: readonly Session[] = [
  attempt("cup", "16 21:04", "City Cup Final", "Samsung Smart TV", { outcome: "playback-failure-technical" }),
  attempt("news", "16 21:40", "News Now 24", "Samsung Smart TV"),
  attempt("phone", "16 20:50", "City Cup Final", "Apple iPhone"),
  attempt("stick", "16 20:45", "Paper Boats", "Amazon Fire TV Stick"),
  attempt("nameless", "16 21:10", null, null),
  attempt("episode", "16 18:40", "Harbor Lights: S2, E5", "Apple iPhone", { outcome: "start-failure-technical" }),
  attempt("other-episode", "16 17:10", "Harbor Lights: S2, E4", "Apple iPhone"),
  attempt("morning", "17 09:05", "News Now 24", "Windows PC"),
];

import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";

/** Whose time zone times are shown in. */
export type Clock = "mine" | "viewer" | "utc";

type Zones = Readonly<{
  own: Zone;
  /** `null` while unknown. */
  viewer: Zone | null;
}>;

/** The zone of a clock. While the viewer's zone is unknown, it is the agent's. */
export function zoneOfClock(clock: Clock, { own, viewer }: Zones): Zone {
  if (clock === "utc") return "UTC";
  return clock === "viewer" ? (viewer ?? own) : own;
}

type ClockOption = Readonly<{ value: Clock; label: string; short: string }>;

/**
 * The clocks to choose from, with today's zone names: they change with daylight saving time.
 *
 * @param zones - Without `viewer` on pages that don't show one.
 */
export function clockOptions(
  clock: Clock,
  zones: Pick<Zones, "own"> & Partial<Zones>,
  now: EpochMs,
): readonly ClockOption[] {
  const own = zoneName(now, zones.own);
  const mine: ClockOption = { value: "mine", label: `Mine, ${own}`, short: `Mine · ${own}` };
  const utc: ClockOption = { value: "utc", label: "UTC", short: "UTC" };
  if (zones.viewer === undefined) return [mine, utc];
  return [mine, viewerOption(clock, own, zones.viewer === null ? null : zoneName(now, zones.viewer)), utc];
}

function viewerOption(clock: Clock, own: string, viewer: string | null): ClockOption {
  if (viewer !== null) return { value: "viewer", label: `Viewer, ${viewer}`, short: `Viewer · ${viewer}` };
  const instead = clock === "viewer" ? `: showing your time, ${own}` : "";
  return { value: "viewer", label: `Viewer, zone unknown${instead}`, short: "Viewer · ?" };
}

/** The clock marked as selected. Without a viewer on the page, the viewer's clock is the agent's. */
export function shownClock(clock: Clock, isViewerShown: boolean): Clock {
  return clock === "viewer" && !isViewerShown ? "mine" : clock;
}

/** The zone in which the viewer's times are read, and matching attempts are shown: theirs, or else the agent's. */
export function clockOfWords({ own, viewer }: Zones, now: EpochMs): Readonly<{ short: string; sentence: string }> {
  const name = zoneName(now, viewer ?? own);
  if (viewer === null) return { short: name, sentence: `Times are in ${name}. The viewer's zone is unknown.` };
  return { short: `viewer's ${name}`, sentence: `Times are in the viewer's zone, ${name}.` };
}

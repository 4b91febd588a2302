import type { EpochMs } from "@/lib/domain/units";
import { type Zone, zoneName } from "@/lib/presentation/format/format-time";

/** Whose clock times are shown by. */
export type Clock = "mine" | "viewer" | "utc";

type Zones = Readonly<{
  own: Zone;
  /** `null` while it is not known. */
  viewer: Zone | null;
}>;

/** The zone of a clock. While the viewer's is not known, theirs are the agent's own times. */
export function zoneOfClock(clock: Clock, { own, viewer }: Zones): Zone {
  if (clock === "utc") return "UTC";
  return clock === "viewer" ? (viewer ?? own) : own;
}

type ClockOption = Readonly<{ value: Clock; label: string; short: string }>;

/**
 * The clocks to choose from. The day chosen for the names is today's: summer time has its own.
 *
 * @param zones - Without `viewer` where no viewer is looked at.
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
  const instead = clock === "viewer" ? `: times are in yours, ${own}` : "";
  return { value: "viewer", label: `Viewer, zone not known${instead}`, short: "Viewer · ?" };
}

/** The clock that is marked as chosen: where no viewer is looked at, the viewer's is the agent's own. */
export function shownClock(clock: Clock, isViewerShown: boolean): Clock {
  return clock === "viewer" && !isViewerShown ? "mine" : clock;
}

/** By whose clock a viewer's words are taken, and the plays that they may mean are told: theirs where it is known. */
export function clockOfWords({ own, viewer }: Zones, now: EpochMs): Readonly<{ short: string; sentence: string }> {
  const name = zoneName(now, viewer ?? own);
  if (viewer === null) return { short: name, sentence: `Times are in ${name}: the viewer's zone is not known.` };
  return { short: `viewer's ${name}`, sentence: `Times are on the viewer's clock, ${name}.` };
}

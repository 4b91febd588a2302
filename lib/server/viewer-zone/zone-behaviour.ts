import "server-only";
import { isZone } from "@/lib/domain/time/zone";
import { dayMs } from "@/lib/domain/units";

const known = new Map<string, string | null>();

/**
 * What tells two zones apart: their offsets from UTC, week by week, over the year of an instant and the ones beside
 * it. `null` for a zone that this runtime does not know.
 */
function behaviourOf(zone: string, now: number): string | null {
  const year = new Date(now).getUTCFullYear();
  const key = `${year} ${zone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const behaviour = isZone(zone) ? offsetsOf(zone, year) : null;
  known.set(key, behaviour);
  return behaviour;
}

/** Zones that behave differently these years; of those that do not, the first. Unknown ones are left out. */
export function distinctZones(zones: readonly string[], now: number): readonly string[] {
  const seen = new Set<string | null>([null]);
  return zones.filter((zone) => {
    const behaviour = behaviourOf(zone, now);
    if (seen.has(behaviour)) return false;
    seen.add(behaviour);
    return true;
  });
}

function offsetsOf(zone: string, year: number): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const offsets: string[] = [];
  for (let instant = Date.UTC(year - 1, 0); instant < Date.UTC(year + 2, 0); instant += 7 * dayMs) {
    const parts = format.formatToParts(instant);
    offsets.push(parts.find(({ type }) => type === "timeZoneName")?.value ?? "");
  }
  return offsets.join();
}

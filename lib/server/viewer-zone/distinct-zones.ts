import "server-only";
import { isZone } from "@/lib/domain/time/zone";
import { dayMs } from "@/lib/domain/units";

const known = new Map<string, string | null>();

/**
 * The UTC offsets of a zone, week by week, from the year before `now` to the year after. `null` if this runtime doesn't
 * know the zone.
 */
function offsetsAround(zone: string, now: number): string | null {
  const year = new Date(now).getUTCFullYear();
  const key = `${year} ${zone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const offsets = isZone(zone) ? readOffsets(zone, year) : null;
  known.set(key, offsets);
  return offsets;
}

/**
 * The zones whose UTC offsets differ around a time; of zones with the same offsets, the first. Leaves out zones that
 * this runtime doesn't know.
 *
 * @param now - Epoch milliseconds.
 */
export function distinctZones(zones: readonly string[], now: number): readonly string[] {
  const seen = new Set<string | null>([null]);
  return zones.filter((zone) => {
    const offsets = offsetsAround(zone, now);
    if (seen.has(offsets)) return false;
    seen.add(offsets);
    return true;
  });
}

function readOffsets(zone: string, year: number): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const offsets: string[] = [];
  for (let instant = Date.UTC(year - 1, 0); instant < Date.UTC(year + 2, 0); instant += 7 * dayMs) {
    const parts = format.formatToParts(instant);
    offsets.push(parts.find(({ type }) => type === "timeZoneName")?.value ?? "");
  }
  return offsets.join();
}

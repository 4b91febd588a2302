import type { LastSeenWords } from "@/lib/contract/answer";
import type { LastSeen } from "@/lib/domain/answer/verdict/last-seen";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs, hourMs } from "@/lib/domain/units";
import { formatDay, formatDayTime, zoneName } from "@/lib/presentation/format/format-time";

/** When a viewer without sessions was last seen, and the day to show; `null` if it isn't known. */
export function lastSeenWords(lastSeen: LastSeen | null, zone: Zone, now: EpochMs): LastSeenWords | null {
  if (lastSeen === null || lastSeen.kind === "never") return lastSeen;
  const { kind, startedAt } = lastSeen;
  return {
    ...{ kind, startedAt },
    text: `Last attempt ${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`,
    button: `Show ${formatDay(startedAt, zone)}`,
    range: dayOf(startedAt, zone, now),
  };
}

/** The calendar day of an instant in a zone, up to now. */
function dayOf(instant: EpochMs, zone: Zone, now: EpochMs): Readonly<{ from: EpochMs; to: EpochMs }> {
  const from = startOfDay(instant, zone);
  // The longest day has 25 hours, the shortest 23.
  const to = startOfDay(epochMs(from + dayMs + 12 * hourMs), zone);
  return { from, to: epochMs(Math.min(to, now)) };
}

function startOfDay(instant: EpochMs, zone: Zone): EpochMs {
  return instantOfWallTime(`${wallTimeOf(instant, zone).slice(0, "2026-11-16".length)}T00:00`, zone) ?? instant;
}

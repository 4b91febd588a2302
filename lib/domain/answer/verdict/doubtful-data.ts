import { basicFactors, lacks } from "@/lib/domain/answer/verdict/factors";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import { deviceIdOf } from "@/lib/domain/device";
import { type DeviceKind, deviceKindOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";
import { dayMs, minuteMs } from "@/lib/domain/units";

/** All attempts within this time happened once, whatever happened. */
const onceMs = minuteMs;
/** Two cities on fewer days than this may be one household that moved. */
const daysMin = 2;
const stationary: readonly (DeviceKind | null)[] = ["tv", "stick", "box", "console"];

/**
 * Lowers high confidence where the data as such is doubtful: everything began at the same moment, most attempts lack
 * everything they could be compared by, or two households share the ID.
 *
 * @param sessions - In time order.
 */
export function withDoubtfulData(verdict: Verdict, sessions: readonly Session[]): Verdict {
  if (verdict.confidence !== "high") return verdict;
  if (isTwoHouseholds(sessions)) return { ...verdict, confidence: "medium", reason: "several-viewers" };
  const [first, last] = [sessions[0]?.startedAt ?? 0, sessions.at(-1)?.startedAt ?? 0];
  if (last - first <= onceMs) {
    return { ...verdict, confidence: "medium", reason: verdict.id === "nothing" ? "few-plays" : "one-episode" };
  }
  const bare = sessions.filter((session) => basicFactors.every((factor) => lacks(session, factor)));
  return bare.length > sessions.length / 2 ? { ...verdict, confidence: "medium", reason: "gaps" } : verdict;
}

/** Whether different devices that stay at home were used in two cities on the same days. */
function isTwoHouseholds(sessions: readonly Session[]): boolean {
  const homes = new Map<number, Map<string, string>>();
  const days = new Set<number>();
  for (const session of sessions) {
    const { city } = session.texts;
    const device = deviceIdOf(session);
    if (city === null || device === null || !stationary.includes(deviceKindOf(session))) continue;
    const day = Math.floor(session.startedAt / dayMs);
    const known = homes.get(day) ?? new Map<string, string>();
    homes.set(day, known);
    if ([...known].some(([other, of]) => other !== city && of !== device)) days.add(day);
    known.set(city, device);
  }
  return days.size >= daysMin;
}

import type { Session } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { dayNames } from "@/lib/presentation/format/day-names";
import type { Gap } from "@/lib/presentation/sessions/completeness";

/** A line of the list by day: a session, or a period that couldn't be loaded. */
export type DayLine = Readonly<{ session: Session }> | Readonly<{ gap: Gap }>;

/** One day of the list, in some zone. */
export type Day = Readonly<{ name: string; lines: readonly DayLine[] }>;

/**
 * The newest sessions by day in a zone, with the periods that couldn't be loaded at their place in time. Periods that just
 * haven't arrived yet aren't lines.
 *
 * @param newestFirst - All sessions to list.
 * @param count - How many of them are shown.
 */
export function listByDay(
  newestFirst: readonly Session[],
  count: number,
  gaps: readonly Gap[],
  zone: string,
): readonly Day[] {
  const dayOf = dayNames(zone);
  const days: { name: string; lines: DayLine[] }[] = [];
  const add = (at: EpochMs, line: DayLine) => {
    const name = dayOf(at);
    const day = days.at(-1);
    if (day?.name === name) day.lines.push(line);
    else days.push({ name, lines: [line] });
  };
  const waiting = gaps.filter(({ why }) => why !== "waiting").toReversed();
  const addGapsAfter = (instant: number) => {
    for (let gap = waiting[0]; gap !== undefined && gap.end > instant; gap = waiting[0]) {
      add(epochMs(gap.end - 1), { gap });
      waiting.shift();
    }
  };
  for (const session of newestFirst.slice(0, count)) {
    addGapsAfter(session.startedAt);
    add(session.startedAt, { session });
  }
  if (newestFirst.length <= count) addGapsAfter(Number.NEGATIVE_INFINITY);
  return days;
}

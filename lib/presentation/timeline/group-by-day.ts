import type { Session } from "@/lib/domain/sessions/session";
import { formatDay } from "@/lib/presentation/format/format-time";

/** The sessions that began on one day of a zone. */
export type Day = Readonly<{ name: string; sessions: readonly Session[] }>;

/** Cuts a list that is in time order, either way, at the days of a zone. */
export function groupByDay(sessions: readonly Session[], zone: string): readonly Day[] {
  const days: { name: string; sessions: Session[] }[] = [];
  for (const session of sessions) {
    const name = formatDay(session.startedAt, zone);
    const day = days.at(-1);
    if (day?.name === name) day.sessions.push(session);
    else days.push({ name, sessions: [session] });
  }
  return days;
}

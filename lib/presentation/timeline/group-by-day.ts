import type { Session } from "@/lib/domain/sessions/session";
import { formatDay } from "@/lib/presentation/format/format-time";

/** The sessions that began on one day, in some zone. */
export type Day = Readonly<{ name: string; sessions: readonly Session[] }>;

/** Groups sessions by day in a zone. They must be in time order, either way. */
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

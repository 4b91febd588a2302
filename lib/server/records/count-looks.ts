import "server-only";
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { LookAction } from "@/lib/domain/access/recorded-action";
import { sweepsOf } from "@/lib/domain/lead/sweep";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, hourMs } from "@/lib/domain/units";
import { filteredLooks, type LookFilter } from "@/lib/server/records/search";
import type { Tables } from "@/lib/server/store/schema";

type Database = Kysely<Tables>;

/** A search shows nobody's data, so it isn't counted as a viewer that was seen. */
const searching: LookAction = "record-search";

/** How many looks an agent made. */
export type AgentCount = Readonly<{ actorSubject: string; actorName: string; looks: number; viewers: number }>;

/** Looks and different viewers per agent, most looks first. */
export function countLooks(db: Database, filter: LookFilter): Promise<readonly AgentCount[]> {
  return filteredLooks(db, filter)
    .select((look) => [
      "actorSubject",
      look.fn.max("actorName").as("actorName"),
      look.fn.countAll<number>().as("looks"),
      differentViewers(look).as("viewers"),
    ])
    .groupBy("actorSubject")
    .orderBy("looks", "desc")
    .orderBy("actorSubject")
    .execute();
}

/** How many looks were made in a day. */
export type DayCount = Readonly<{ day: TimeRange; looks: number; viewers: number }>;

/**
 * Looks and different viewers in each of these days. A day without looks has zeros.
 *
 * @param days - Newest first, without gaps.
 */
export async function countLooksPerDay(
  db: Database,
  filter: LookFilter,
  days: readonly TimeRange[],
): Promise<readonly DayCount[]> {
  const newest = days[0];
  const oldest = days.at(-1);
  if (newest === undefined || oldest === undefined) return [];
  // One query for all days: each look counts for the first day that it isn't before. Literals, because PostgreSQL would take
  // parameters in this place for texts.
  const cases = days.map(
    ({ start }, index) => sql`when ${sql.ref("atMs")} >= ${sql.lit(start)} then ${sql.lit(index)}`,
  );
  const rows = await filteredLooks(db, filter)
    .where("atMs", ">=", oldest.start)
    .where("atMs", "<", newest.end)
    .select((look) => [
      sql<number>`case ${sql.join(cases, sql` `)} end`.as("dayIndex"),
      look.fn.countAll<number>().as("looks"),
      differentViewers(look).as("viewers"),
    ])
    .groupBy("dayIndex")
    .execute();
  return days.map((day, index) => {
    const { looks = 0, viewers = 0 } = rows.find(({ dayIndex }) => dayIndex === index) ?? {};
    return { day, looks, viewers };
  });
}

/** An agent who saw unusually many viewers. */
export type AgentSweep = Readonly<{
  actorSubject: string;
  actorName: string;
  start: EpochMs;
  end: EpochMs;
  viewers: number;
}>;

/** The times in which an agent saw more different viewers within an hour than `viewersMax`, newest first. */
export async function findSweeps(
  db: Database,
  filter: LookFilter,
  viewersMax: number,
): Promise<readonly AgentSweep[]> {
  // A literal, because SQLite would divide a parameter as a real number.
  const hour = sql<number>`${sql.ref("atMs")} / ${sql.lit(hourMs)}`;
  const hours = await filteredLooks(db, filter)
    .where("action", "<>", searching)
    .select((look) => [
      "actorSubject",
      look.fn.max("actorName").as("actorName"),
      hour.as("hour"),
      differentViewers(look).as("viewers"),
    ])
    .groupBy(["actorSubject", hour])
    .execute();
  const keyOf = (actorSubject: string, index: number) => `${index} ${actorSubject}`;
  const viewersIn = new Map(hours.map((one) => [keyOf(one.actorSubject, one.hour), one.viewers]));
  // A sweep that ends in the next hour has no more viewers than the two hours together.
  const busy = hours.filter(
    ({ actorSubject, hour: index, viewers }) =>
      viewers + (viewersIn.get(keyOf(actorSubject, index + 1)) ?? 0) > viewersMax,
  );
  const agents = new Map(busy.map(({ actorSubject, actorName }) => [actorSubject, actorName]));
  const perAgent = Array.from(agents, async ([actorSubject, actorName]) => {
    const own = busy.filter((other) => other.actorSubject === actorSubject).map(({ hour: index }) => index);
    const seen = await filteredLooks(db, { ...filter, actorSubject })
      .where("action", "<>", searching)
      .where("subjectHash", "is not", null)
      .where("atMs", ">=", Math.min(...own) * hourMs)
      .where("atMs", "<", (Math.max(...own) + 2) * hourMs)
      .select(["atMs", "subjectHash"])
      .orderBy("atMs")
      .execute();
    const looks = seen.map(({ atMs, subjectHash }) => ({ at: epochMs(atMs), viewer: subjectHash ?? "" }));
    return sweepsOf(looks, viewersMax).map((sweep) => ({ actorSubject, actorName, ...sweep }));
  });
  return (await Promise.all(perAgent)).flat().toSorted((a, b) => b.end - a.end);
}

function differentViewers(look: ExpressionBuilder<{ look: { action: string; subjectHash: string | null } }, "look">) {
  const seen = look.case().when("action", "<>", searching).then(look.ref("subjectHash")).else(null).end();
  return look.fn.count<number>(seen).distinct();
}

/** The teams in these looks, in order of their names. */
export async function findTeams(db: Database, filter: LookFilter): Promise<readonly string[]> {
  const rows = await filteredLooks(db, filter).select("team").distinct().where("team", "is not", null).execute();
  return rows.flatMap(({ team }) => team ?? []).toSorted((a, b) => a.localeCompare(b));
}

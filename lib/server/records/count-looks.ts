import "server-only";
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { LookAction } from "@/lib/domain/access/recorded-action";
import { sweepsOf } from "@/lib/domain/lead/sweep";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, hourMs } from "@/lib/domain/units";
import { filteredIntents, type LookFilter } from "@/lib/server/records/search";
import type { Tables } from "@/lib/server/store/schema";

type Database = Kysely<Tables>;

/** Reading the record shows no viewer's data, so whoever was searched for doesn't count as a viewer that was seen. */
const showingNobody: readonly LookAction[] = ["record-search", "export"];

/** Somebody who did something, as the record names them. */
export type RecordedActor = Readonly<{ actorSubject: string; actorName: string }>;

/** How many looks an agent made. */
export type AgentCount = Readonly<{ actorSubject: string; looks: number; viewers: number }>;

/** Looks and different viewers per agent, most looks first. */
export function countLooks(db: Database, filter: LookFilter): Promise<readonly AgentCount[]> {
  return filteredIntents(db, filter)
    .select((intent) => [actorOf(intent), ...countsOf(intent)])
    .groupBy(byActor(filter))
    .orderBy("looks", "desc")
    .orderBy("actorSubject")
    .execute();
}

/** Whose looks these are: every agent, and every team in order of their names. */
export type RecordedPeople = Readonly<{ agents: readonly RecordedActor[]; teams: readonly string[] }>;

/** Everybody who made one of these looks. */
export async function findPeople(db: Database, filter: LookFilter): Promise<RecordedPeople> {
  const rows = await filteredIntents(db, filter)
    .select(["intent.actor_subject as actorSubject", "intent.actor_name as actorName", "intent.team"])
    .distinct()
    .orderBy("actorName")
    .execute();
  const nameOf = new Map(rows.map(({ actorSubject, actorName }) => [actorSubject, actorName]));
  const teams = new Set(rows.flatMap(({ team }) => team ?? []));
  return {
    agents: [...nameOf].map(([actorSubject, actorName]) => ({ actorSubject, actorName })),
    teams: [...teams].toSorted((a, b) => a.localeCompare(b)),
  };
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
  const at = sql.ref("intent.at_ms");
  const cases = days.map(({ start }, index) => sql`when ${at} >= ${sql.lit(start)} then ${sql.lit(index)}`);
  const rows = await filteredIntents(db, filter)
    .where("intent.at_ms", ">=", oldest.start)
    .where("intent.at_ms", "<", newest.end)
    .select((intent) => [sql<number>`case ${sql.join(cases, sql` `)} end`.as("dayIndex"), ...countsOf(intent)])
    .groupBy("dayIndex")
    .execute();
  return days.map((day, index) => {
    const { looks = 0, viewers = 0 } = rows.find(({ dayIndex }) => dayIndex === index) ?? {};
    return { day, looks, viewers };
  });
}

/** An agent who saw unusually many viewers. */
export type AgentSweep = Readonly<{ actorSubject: string; start: EpochMs; end: EpochMs; viewers: number }>;

/** The times in which an agent saw more different viewers within an hour than `viewersMax`, newest first. */
export async function findSweeps(
  db: Database,
  filter: LookFilter,
  viewersMax: number,
): Promise<readonly AgentSweep[]> {
  // A literal, because SQLite would divide a parameter as a real number.
  const hour = sql<number>`${sql.ref("intent.at_ms")} / ${sql.lit(hourMs)}`;
  // An hour of a sweep is in two hours of the clock at most, so one of them has more than half of its viewers.
  const busy = await filteredIntents(db, filter)
    .where("intent.action", "not in", showingNobody)
    .where("intent.subject_hash", "is not", null)
    .select((intent) => [actorOf(intent), hour.as("hour")])
    .groupBy([byActor(filter), hour])
    .having(({ fn }) => fn.countAll<number>(), ">", Math.floor(viewersMax / 2))
    .execute();
  const sweeps: AgentSweep[] = [];
  // One query at a time, so that other requests get connections too.
  for (const [actorSubject, own] of Map.groupBy(busy, (one) => one.actorSubject)) {
    const hoursOf = own.map(({ hour: index }) => index);
    const seen = await filteredIntents(db, { ...filter, actorSubject })
      .where("intent.action", "not in", showingNobody)
      .where("intent.subject_hash", "is not", null)
      .where("intent.at_ms", ">=", (Math.min(...hoursOf) - 1) * hourMs)
      .where("intent.at_ms", "<", (Math.max(...hoursOf) + 2) * hourMs)
      .select(["intent.at_ms as atMs", "intent.subject_hash as subjectHash"])
      .orderBy("atMs")
      .execute();
    const looks = seen.map(({ atMs, subjectHash }) => ({ at: epochMs(atMs), viewer: subjectHash ?? "" }));
    sweeps.push(...sweepsOf(looks, viewersMax).map((sweep) => ({ actorSubject, ...sweep })));
  }
  return sweeps.toSorted((a, b) => b.end - a.end);
}

type Intent = ExpressionBuilder<{ intent: Tables["records"] } & Tables, "intent">;

/**
 * What to group looks by, to count them per agent. SQLite would always follow the index of agents, through the whole record,
 * so it's told the column only if the whole record is counted.
 */
function byActor({ fromMs }: LookFilter) {
  const actor = sql.ref("intent.actor_subject");
  return fromMs === null ? actor : sql`${actor} || ${sql.lit("")}`;
}

function actorOf({ fn }: Intent) {
  return fn.max("intent.actor_subject").as("actorSubject");
}

function countsOf({ case: cases, fn, ref }: Intent) {
  const seen = cases()
    .when("intent.action", "not in", showingNobody)
    .then(ref("intent.subject_hash"))
    .else(null)
    .end();
  return [fn.countAll<number>().as("looks"), fn.count<number>(seen).distinct().as("viewers")] as const;
}

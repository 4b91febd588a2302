import "server-only";
import { type Kysely, sql } from "kysely";
import type { Phase } from "@/lib/server/records/entry";
import type { RecordRow, Tables } from "@/lib/server/store/schema";

/** Which looks to find. `null` doesn't restrict them. */
export type LookFilter = Readonly<{
  fromMs: number | null;
  /** Exclusive. */
  toMs: number | null;
  /** As `actorSubject` names them. */
  actorSubject: string | null;
  /** A viewer's hashes with every key (`subjectsOf`). */
  subjectHashes: readonly string[] | null;
  /** Agents whose looks are found too, beside those at `subjectHashes`. */
  orActorSubjects: readonly string[];
  /** The beginning of a viewer's hash, of `pseudonymLength` characters. */
  pseudonym: string | null;
  action: string | null;
  verdict: string | null;
  /** What the verdict blames. */
  cause: Readonly<{ factor: string; value: string }> | null;
  team: string | null;
  /** A look to leave out: a search isn't among its own results. */
  exceptLookId: string | null;
}>;

/** Every look. */
export const anyLook: LookFilter = {
  ...{ fromMs: null, toMs: null, actorSubject: null, subjectHashes: null, orActorSubjects: [], pseudonym: null },
  ...{ action: null, verdict: null, cause: null, team: null, exceptLookId: null },
};

/** How much of a viewer's hash people see, in characters: too little to find the viewer, enough to tell two apart. */
export const pseudonymLength = 8;

/** One look, from its entries. */
export type LookRow = Readonly<{
  lookId: string;
  atMs: number;
  actorSubject: string;
  actorName: string;
  role: string;
  team: string | null;
  action: string;
  reason: string | null;
  /** `null` if the look is about no viewer, or the viewer was erased. */
  subjectHash: string | null;
  rangeDays: number | null;
  rangeStartMs: number | null;
  rangeEndMs: number | null;
  /** "ok", a problem's code, or `null` if no outcome was recorded, so no data has left. */
  outcome: string | null;
  verdict: string | null;
  causeFactor: string | null;
  causeValue: string | null;
  sessionCount: number | null;
  requestId: string;
  host: string;
}>;

type Database = Kysely<Tables>;

/** A page of looks, newest first. @param before - The last look of the page before; `null` for the first page. */
export async function searchLooks(
  db: Database,
  filter: LookFilter,
  { limit, before }: Readonly<{ limit: number; before: Pick<LookRow, "atMs" | "lookId"> | null }>,
): Promise<readonly LookRow[]> {
  let found = filteredIntents(db, filter);
  if (before !== null) {
    const { atMs, lookId } = before;
    // The first condition says where to begin in the index, which no database infers from the other two.
    found = found
      .where("intent.at_ms", "<=", atMs)
      .where(({ eb, or }) => or([eb("intent.at_ms", "<", atMs), eb("intent.look_id", "<", lookId)]));
  }
  const intents = await found
    .selectAll("intent")
    .orderBy("intent.at_ms", "desc")
    .orderBy("intent.look_id", "desc")
    .limit(limit)
    .execute();
  return withOutcomes(db, intents);
}

/** Whether a filter finds more looks than this. */
export async function hasMoreLooks(db: Database, filter: LookFilter, looks: number): Promise<boolean> {
  const found = filteredIntents(db, filter).select("intent.look_id").orderBy("intent.at_ms", "desc");
  return (await found.offset(looks).limit(1).executeTakeFirst()) !== undefined;
}

/** A verdict with its cause, and how many viewers share it. */
export type SharedVerdict = Readonly<{
  verdict: string | null;
  causeFactor: string | null;
  causeValue: string | null;
  viewers: number;
}>;

/** Verdicts that at least `viewersMin` different viewers share, most viewers first. */
export function findSharedVerdicts(
  db: Database,
  filter: LookFilter,
  viewersMin: number,
): Promise<readonly SharedVerdict[]> {
  return (
    filteredIntents(db, filter)
      .innerJoin("records as outcome", (join) =>
        join.onRef("outcome.look_id", "=", "intent.look_id").on("outcome.phase", "in", phasesWithVerdict),
      )
      // Not the column itself: SQLite would follow the index of verdicts, which doesn't know when.
      .where(sql`${sql.ref("outcome.verdict")} || ${sql.lit("")}`, "is not", null)
      .select(({ fn }) => [
        "outcome.verdict",
        "outcome.cause_factor as causeFactor",
        "outcome.cause_value as causeValue",
        fn.count<number>("intent.subject_hash").distinct().as("viewers"),
      ])
      .groupBy(["outcome.verdict", "outcome.cause_factor", "outcome.cause_value"])
      .having(({ fn }) => fn.count("intent.subject_hash").distinct(), ">=", viewersMin)
      .orderBy("viewers", "desc")
      .orderBy("outcome.verdict")
      .orderBy("outcome.cause_value")
      .execute()
  );
}

/** The phases that can have a verdict. Of one look, at most one of them has. */
const phasesWithVerdict: readonly Phase[] = ["answered", "verdict"];

/** The looks that a filter finds, by their intents, which every look has. A query to select from. */
export function filteredIntents(db: Database, filter: LookFilter) {
  const { fromMs, toMs, actorSubject, subjectHashes, orActorSubjects, pseudonym } = filter;
  const { action, verdict, cause, team, exceptLookId } = filter;
  let found = db.selectFrom("records as intent").where("intent.phase", "=", "intent");
  if (fromMs !== null) found = found.where("intent.at_ms", ">=", fromMs);
  if (toMs !== null) found = found.where("intent.at_ms", "<", toMs);
  if (actorSubject !== null) found = found.where("intent.actor_subject", "=", actorSubject);
  if (subjectHashes !== null) {
    found = found.where(({ eb, or }) =>
      or([
        eb("intent.subject_hash", "in", subjectHashes),
        ...(orActorSubjects.length === 0 ? [] : [eb("intent.actor_subject", "in", orActorSubjects)]),
      ]),
    );
  }
  if (pseudonym !== null) {
    const beginning = sql`substr(${sql.ref("intent.subject_hash")}, 1, ${sql.lit(pseudonymLength)})`;
    found = found.where(beginning, "=", pseudonym);
  }
  if (action !== null) found = found.where("intent.action", "=", action);
  if (team !== null) found = found.where("intent.team", "=", team);
  if (exceptLookId !== null) found = found.where("intent.look_id", "<>", exceptLookId);
  if (verdict === null && cause === null) return found;
  return found.where((where) => {
    let outcome = where.selectFrom("records as outcome").select("outcome.look_id");
    outcome = outcome.where("outcome.verdict", "is not", null);
    if (verdict !== null) outcome = outcome.where("outcome.verdict", "=", verdict);
    if (cause !== null) {
      outcome = outcome
        .where("outcome.cause_factor", "=", cause.factor)
        .where("outcome.cause_value", "=", cause.value);
    }
    // Not the column itself: SQLite would search for each look of a frequent verdict, to return the newest few.
    return where(sql`${sql.ref("intent.look_id")} || ${sql.lit("")}`, "in", outcome);
  });
}

/** What the intents of looks say, with what their later entries add. Asked apart, since joins would read every entry. */
async function withOutcomes(db: Database, intents: readonly RecordRow[]): Promise<readonly LookRow[]> {
  const lookIds = intents.map(({ look_id }) => look_id);
  const entries =
    lookIds.length === 0
      ? []
      : await db
          .selectFrom("records")
          .select(["look_id", "phase", "outcome", "verdict", "cause_factor", "cause_value", "session_count"])
          .where("look_id", "in", lookIds)
          .execute();
  const byLook = Map.groupBy(entries, ({ look_id }) => look_id);
  return intents.map((intent) => {
    const inPhase = (phase: Phase) => byLook.get(intent.look_id)?.find((entry) => entry.phase === phase);
    const [answered, failed, judged] = [inPhase("answered"), inPhase("failed"), inPhase("verdict")];
    return {
      ...{ lookId: intent.look_id, atMs: intent.at_ms, role: intent.role, team: intent.team, action: intent.action },
      ...{ actorSubject: intent.actor_subject, actorName: intent.actor_name, subjectHash: intent.subject_hash },
      ...{ rangeDays: intent.range_days, rangeStartMs: intent.range_start_ms, rangeEndMs: intent.range_end_ms },
      ...{ reason: intent.reason, requestId: intent.request_id, host: intent.host },
      outcome: answered?.outcome ?? failed?.outcome ?? intent.outcome,
      verdict: judged?.verdict ?? answered?.verdict ?? null,
      causeFactor: judged?.cause_factor ?? answered?.cause_factor ?? null,
      causeValue: judged?.cause_value ?? answered?.cause_value ?? null,
      sessionCount: judged?.session_count ?? answered?.session_count ?? intent.session_count,
    };
  });
}

import "server-only";
import type { Kysely } from "kysely";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { RecentLookup, RecentLookups } from "@/lib/contract/recent-lookups";
import type { Lookup, LookupKind } from "@/lib/domain/lookup/lookup";
import { recentKeptDays } from "@/lib/domain/lookup/recent";
import { LookupError } from "@/lib/domain/problems";
import { dayMs, type EpochMs, epochMs } from "@/lib/domain/units";
import { maskLookup } from "@/lib/presentation/format/mask";
import { sealLookup } from "@/lib/server/access/reference";
import type { Actor } from "@/lib/server/access/request-context";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { storableText } from "@/lib/server/records/findings";
import { actorSubject } from "@/lib/server/records/look";
import { askStore } from "@/lib/server/store/ask-store";
import type { Tables } from "@/lib/server/store/schema";
import { store } from "@/lib/server/store/store";
import { withStore } from "@/lib/server/store/with-store";

const keptMs = recentKeptDays * dayMs;
/** As many as single digits can open. */
const listedMax = 9;

/** A person's own recent look-ups. @throws {LookupError} `recent-lookups-unavailable` if the database fails or is slow. */
export async function readRecentLookups(actor: Actor): Promise<RecentLookups> {
  const asOf = epochMs(Date.now());
  const lookups = await askStore((db) => recentLookupsOf(actorSubject(actor), asOf, db)).catch(unavailable);
  return { asOf, lookups };
}

/** Forgets a person's own recent look-ups. @throws {LookupError} `recent-lookups-unavailable` if the database fails. */
export async function clearRecentLookups(actor: Actor): Promise<void> {
  const { db, ready } = store();
  await ready()
    .then(() => clearRecentLookupsOf(actorSubject(actor), db))
    .catch(unavailable);
}

function unavailable(cause: unknown): never {
  throw new LookupError("recent-lookups-unavailable", { cause });
}

/** Removes every look-up from a person's list. */
export async function clearRecentLookupsOf(subject: string, db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom("recent_lookups").where("actor_subject", "=", subject).execute();
}

/**
 * Remembers a look-up once it's answered. The answer doesn't wait for it: if the database is down, the list lacks it.
 *
 * @returns The answer.
 */
export async function rememberLookup(
  { actor, lookup }: ViewerAccess,
  read: Promise<ViewerAnswer>,
): Promise<ViewerAnswer> {
  const answer = await read;
  const entry = { ...recentLookupOf(lookup, answer), kind: lookup.kind };
  // It has no failure that could go unhandled.
  void withStore(undefined, (db) => addRecentLookup(actorSubject(actor), entry, db));
  return answer;
}

type Remembered = Pick<ViewerAnswer, "verdict" | "verdictLabel" | "headline" | "subject" | "asOf">;

/** A look-up as it's stored. Whoever asked may see identifiers in the headline that mustn't be in the database. */
export function recentLookupOf(
  lookup: Lookup,
  { verdict, verdictLabel, headline, subject, asOf: at }: Remembered,
): RecentLookup {
  const stored = storableText(headline, { lookup, cause: subject });
  return { ref: sealLookup(lookup), label: maskLookup(lookup), verdict, verdictLabel, headline: stored, at };
}

/** Adds a look-up to a person's list, or moves it to its top, and removes those that are too old. */
export async function addRecentLookup(
  subject: string,
  { ref, label, kind, verdict, verdictLabel, headline, at }: RecentLookup & Readonly<{ kind: LookupKind }>,
  db: Kysely<Tables>,
): Promise<void> {
  const row = { label, kind, verdict, verdict_label: verdictLabel, headline, at_ms: at };
  await db
    .insertInto("recent_lookups")
    .values({ actor_subject: subject, ref, ...row })
    .onConflict((conflict) => conflict.columns(["actor_subject", "ref"]).doUpdateSet(row))
    .execute();
  await db
    .deleteFrom("recent_lookups")
    .where("actor_subject", "=", subject)
    .where("at_ms", "<", at - keptMs)
    .execute();
}

/** The newest look-ups of a person in the 30 days before `now`. */
export async function recentLookupsOf(
  subject: string,
  now: EpochMs,
  db: Kysely<Tables>,
): Promise<readonly RecentLookup[]> {
  const rows = await db
    .selectFrom("recent_lookups")
    .selectAll()
    .where("actor_subject", "=", subject)
    .where("at_ms", ">=", now - keptMs)
    .orderBy("at_ms", "desc")
    .limit(listedMax)
    .execute();
  return rows.flatMap(({ ref, label, verdict, verdict_label: verdictLabel, headline, at_ms }) =>
    verdict === null || verdictLabel === null
      ? []
      : [{ ref, label, verdict, verdictLabel, headline: headline ?? "", at: epochMs(at_ms) }],
  );
}

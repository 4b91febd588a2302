import "server-only";
import type { Kysely } from "kysely";
import { seesIdentifiers } from "@/lib/domain/access/role";
import type { Lookup, LookupRef } from "@/lib/domain/lookup/lookup";
import { hourMs } from "@/lib/domain/units";
import { sealLookup } from "@/lib/server/access/reference";
import type { RequestContext } from "@/lib/server/access/request-context";
import type { Tables } from "@/lib/server/store/schema";
import { withStore } from "@/lib/server/store/with-store";

/** The viewers and addresses whose identifiers a person may see, by reference. */
export type Disclosed = "all" | ReadonlySet<LookupRef>;

type SignedIn = Pick<RequestContext, "actor" | "signInId">;

/** No sign-in lasts longer. */
const keptMs = 24 * hourMs;

/** What a person may see. If the database can't be read, nothing is disclosed to those who don't see everything. */
export async function readDisclosed({ actor, signInId }: SignedIn): Promise<Disclosed> {
  if (seesIdentifiers(actor.role)) return "all";
  return readDisclosedTo({ signInId });
}

/**
 * What a sign-in has typed or revealed, whatever the role: in sessions of any viewers, nobody sees more. If the database
 * can't be read, that's nothing.
 */
export function readDisclosedTo({ signInId }: Pick<SignedIn, "signInId">): Promise<ReadonlySet<LookupRef>> {
  return withStore<ReadonlySet<LookupRef>>(new Set(), (db) => disclosedTo(signInId, db));
}

/**
 * Remembers for this sign-in that its person may see a viewer's identifiers: they typed them, or gave a reason. If the
 * database is down, the page stays masked.
 */
export async function disclose({ signInId }: Pick<SignedIn, "signInId">, lookup: Lookup): Promise<void> {
  await discloseTo(signInId, sealLookup(lookup));
}

/** Remembers for a sign-in that its person may see the identifiers of a viewer, by reference. */
export async function discloseTo(signIn: string, ref: LookupRef): Promise<void> {
  await withStore(undefined, (db) => addDisclosed({ signIn, ref, now: Date.now() }, db));
}

/** Passes what a frame's sign-in may show on to the one that renews it. */
export async function passOnDisclosed(from: string, to: string): Promise<void> {
  await withStore(undefined, async (db) => {
    const rows = await db
      .selectFrom("disclosed_viewers")
      .select(["ref", "at_ms"])
      .where("sign_in", "=", from)
      .execute();
    if (rows.length === 0) return;
    await db
      .insertInto("disclosed_viewers")
      .values(rows.map((row) => ({ ...row, sign_in: to })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Whether these identifiers may be shown. */
export function isDisclosed(disclosed: Disclosed, lookup: Lookup): boolean {
  // Sealed again, since an old link's reference may be sealed with an old key.
  return disclosed === "all" || disclosed.has(sealLookup(lookup));
}

/** What a sign-in has disclosed. */
export async function disclosedTo(signIn: string, db: Kysely<Tables>): Promise<ReadonlySet<LookupRef>> {
  const rows = await db.selectFrom("disclosed_viewers").select("ref").where("sign_in", "=", signIn).execute();
  return new Set(rows.map(({ ref }) => ref));
}

/** Adds to what a sign-in has disclosed, and forgets what sign-ins that have ended did. */
export async function addDisclosed(
  { signIn, ref, now }: Readonly<{ signIn: string; ref: LookupRef; now: number }>,
  db: Kysely<Tables>,
): Promise<void> {
  await db
    .insertInto("disclosed_viewers")
    .values({ sign_in: signIn, ref, at_ms: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .deleteFrom("disclosed_viewers")
    .where("at_ms", "<", now - keptMs)
    .execute();
}

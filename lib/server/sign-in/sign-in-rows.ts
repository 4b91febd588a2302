import "server-only";
import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from "kysely";
import type { Role } from "@/lib/domain/access/role";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { Tables } from "@/lib/server/store/schema";

/** A person, as the identity provider described them when they signed in. */
export type Person = Readonly<{
  /** The issuer and its `sub`. */
  subject: string;
  name: string;
  /** `null` for a person without access. */
  role: Role | null;
  /** `null` if the identity provider names no team. */
  team: string | null;
}>;

/** A sign-in in a host's frame: a short one, as an agent, that looks up and reads only. */
export type Framed = Readonly<{
  /** The host's ID. */
  host: string;
  /** The only viewer that it may see; `null` if it may look up any. */
  lockedRef: LookupRef | null;
  /** The sign-in that was handed over to the frame. The frame's ends with it. `null` for a launch. */
  handedOverFrom: string | null;
}>;

/** A sign-in, as the database has it. */
export type SignIn = Person &
  Readonly<{
    id: string;
    /** `null` for one at the app's own address. */
    framed: Framed | null;
    startedAt: EpochMs;
    /** The last activity, to the minute. */
    seenAt: EpochMs;
    isEnded: boolean;
  }>;

/** Which sign-ins to end: one, every one of a person, or those of one session at the identity provider
 * and those of its person for which no session is known. */
export type SignInChoice =
  | Readonly<{ id: string }>
  | Readonly<{ subject: string }>
  | Readonly<{ providerSid: string; subject: string | null }>;

export type EndReason = "sign-out" | "everywhere" | "provider" | "operator" | "replaced";

/** Stores a sign-in. `providerSid` is the identity provider's session; `null` if it names none. */
export async function insertSignIn(
  db: Kysely<Tables>,
  { id, framed, subject, name, role, team, startedAt }: SignIn,
  providerSid: string | null,
): Promise<void> {
  const who = { actor_subject: subject, actor_name: name, role, team, provider_sid: providerSid };
  const times = { started_ms: startedAt, seen_ms: startedAt, ended_ms: null, end_reason: null };
  const { host = null, lockedRef = null, handedOverFrom = null } = framed ?? {};
  await db
    .insertInto("sign_ins")
    .values({ id, ...who, ...times, host, locked_ref: lockedRef, handed_over_from: handedOverFrom })
    .execute();
}

/** A sign-in by its id; `null` if there is none. */
export async function findSignIn(db: Kysely<Tables>, id: string): Promise<SignIn | null> {
  const row = await db
    .selectFrom("sign_ins")
    .leftJoin("sign_ins as origin", "origin.id", "sign_ins.handed_over_from")
    .selectAll("sign_ins")
    .select(["origin.id as origin_id", "origin.ended_ms as origin_ended_ms"])
    .where("sign_ins.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { host, locked_ref: lockedRef, handed_over_from: handedOverFrom } = row;
  // Looked up rather than ended together, so that a code that is redeemed meanwhile makes no difference.
  const hasOriginEnded = handedOverFrom !== null && (row.origin_id === null || row.origin_ended_ms !== null);
  return {
    framed: host === null ? null : { host, lockedRef, handedOverFrom },
    ...{ id, subject: row.actor_subject, name: row.actor_name, role: row.role, team: row.team },
    ...{ startedAt: epochMs(row.started_ms), seenAt: epochMs(row.seen_ms) },
    isEnded: row.ended_ms !== null || hasOriginEnded,
  };
}

/** Notes activity, unless the sign-in has ended. */
export async function updateSeen(db: Kysely<Tables>, id: string, at: EpochMs): Promise<void> {
  await db
    .updateTable("sign_ins")
    .set({ seen_ms: at })
    .where("id", "=", id)
    .where("ended_ms", "is", null)
    .where("seen_ms", "<", at)
    .execute();
}

/**
 * Passes a person's frames on to the sign-in that replaces the one they were handed over from: signing in again isn't signing
 * out. Another person's end with it, and those of a sign-in that has ended stay so.
 */
export async function passOnFrames(db: Kysely<Tables>, from: string, { id, subject }: SignIn): Promise<void> {
  await db
    .updateTable("sign_ins")
    .set({ handed_over_from: id })
    .where("handed_over_from", "=", from)
    .where("actor_subject", "=", subject)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("sign_ins as origin")
          .select("origin.id")
          .where("origin.id", "=", from)
          .where("origin.ended_ms", "is", null),
      ),
    )
    .execute();
}

/** Ends sign-ins that haven't ended, and the codes that would become one. @returns The sign-ins' ids. */
export async function updateEnded(
  db: Kysely<Tables>,
  choice: SignInChoice,
  reason: EndReason,
  at: EpochMs,
): Promise<readonly string[]> {
  await deleteCodes(db, choice);
  const rows = await db
    .updateTable("sign_ins")
    .set({ ended_ms: at, end_reason: reason })
    .where("ended_ms", "is", null)
    .where((row) => isChosen(row, choice))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Of the whole person, if one is named: a frame that is refused once can be signed in again. */
async function deleteCodes(db: Kysely<Tables>, choice: SignInChoice): Promise<void> {
  await db
    .deleteFrom("embed_codes")
    .where((row) => {
      if ("id" in choice) return row("handed_over_from", "=", choice.id);
      return row.or([
        ...(choice.subject === null ? [] : [row("actor_subject", "=", choice.subject)]),
        ...("providerSid" in choice ? [row("provider_sid", "=", choice.providerSid)] : []),
      ]);
    })
    .execute();
}

type Row = ExpressionBuilder<Tables, "sign_ins">;

function isChosen(row: Row, choice: SignInChoice): ExpressionWrapper<Tables, "sign_ins", SqlBool> {
  if ("id" in choice) return row("id", "=", choice.id);
  if (!("providerSid" in choice)) return row("actor_subject", "=", choice.subject);
  const ofSession = row("provider_sid", "=", choice.providerSid);
  if (choice.subject === null) return ofSession;
  // The person's sign-in of that session may be stored without it, if their ID token didn't name one.
  const maybeOfSession = row.or([ofSession, row("provider_sid", "is", null)]);
  return row.and([maybeOfSession, row("actor_subject", "=", choice.subject)]);
}

/**
 * Marks a logout token as used.
 *
 * @returns `false` if it had been used before, also on another instance.
 */
export async function useLogoutToken(
  db: Kysely<Tables>,
  jti: string,
  times: Readonly<{ now: EpochMs; expiresAt: EpochMs }>,
): Promise<boolean> {
  await db.deleteFrom("logout_tokens").where("expires_ms", "<", times.now).execute();
  const added = await db
    .insertInto("logout_tokens")
    .values({ jti, expires_ms: times.expiresAt })
    .onConflict((conflict) => conflict.column("jti").doNothing())
    .returning("jti")
    .executeTakeFirst();
  return added !== undefined;
}

import "server-only";
import { createHash, randomBytes, randomInt } from "node:crypto";
import type { Kysely } from "kysely";
import type { EmbedHandOver } from "@/lib/contract/embed";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { minuteMs } from "@/lib/domain/units";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { processState } from "@/lib/server/operation/process-state";
import { keyedHashes } from "@/lib/server/records/record-keys";
import type { Framed, Person } from "@/lib/server/sign-in/sign-in-rows";
import type { Tables } from "@/lib/server/store/schema";

/** What a one-time code becomes: a sign-in in a frame. */
export type FramedPerson = Readonly<{
  person: Person;
  framed: Framed;
  /** The viewer that the launch named; `null` if it named none. */
  ref: LookupRef | null;
  /** The identity provider's session of the sign-in that was handed over; `null` for a launch. */
  providerSid: string | null;
}>;

/** How long a code is valid. A person has to read and type the short one. */
const codeMs = 30_000;
const shortCodeMs = 2 * minuteMs;

/** Digits and capital letters that can't be taken for one another. 31^8 codes, of which a few are valid at a time. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const shortLength = 8;

/** The most wrong short codes that this process looks at in a minute; one of 14 billion guesses hits a code. */
const wrongPerMinuteMax = 60;

type Codes = Pick<Kysely<Tables>, "insertInto" | "deleteFrom">;

/** Makes a one-time code. Only its hashes are stored. */
export async function createCode(
  db: Codes,
  { person, framed, ref, providerSid }: FramedPerson,
  isTyped: boolean,
  nowMs = Date.now(),
): Promise<EmbedHandOver> {
  const code = randomBytes(32).toString("base64url");
  const shortCode = Array.from({ length: shortLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  const who = {
    actor_subject: person.subject,
    actor_name: person.name,
    team: person.team,
    provider_sid: providerSid,
  };
  await db
    .insertInto("embed_codes")
    .values({
      ...{ code_hash: hashOf(code), short_hash: isTyped ? shortHashOf(shortCode) : null },
      ...{ expires_ms: nowMs + codeMs, short_expires_ms: nowMs + shortCodeMs },
      ...{ host: framed.host, ...who, ref, locked_ref: framed.lockedRef, handed_over_from: framed.handedOverFrom },
    })
    .execute();
  return { code, shortCode };
}

/**
 * Uses up a code, long or short. Of several that try at once, one gets it, on whichever instance.
 *
 * @throws {LaunchRefused} `wrong-code` if there is none, it has expired or was used; `too-many-codes` after many wrong ones.
 */
export async function takeCode(db: Codes, typed: string, nowMs = Date.now()): Promise<FramedPerson> {
  const short = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  const isShort = short.length === shortLength;
  const wrong = wrongCodes();
  if (isShort) wrong.assertFew(nowMs);
  const found = isShort
    ? db.deleteFrom("embed_codes").where("short_hash", "=", shortHashOf(short)).where("short_expires_ms", ">", nowMs)
    : db.deleteFrom("embed_codes").where("code_hash", "=", hashOf(typed)).where("expires_ms", ">", nowMs);
  const row = await found.returningAll().executeTakeFirst();
  if (row === undefined) {
    if (isShort) wrong.count(nowMs);
    throw new LaunchRefused("wrong-code");
  }
  const { actor_subject: subject, actor_name: name, team, host, ref, locked_ref: lockedRef } = row;
  const handedOverFrom = row.handed_over_from;
  return {
    person: { subject, name, role: "agent", team },
    framed: { host, lockedRef, handedOverFrom },
    ...{ ref, providerSid: row.provider_sid },
  };
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}

/** Keyed, since whoever reads the database could try all short codes. */
function shortHashOf(code: string): string {
  return keyedHashes("code", code)[0].hash;
}

/** The wrong short codes of the last minute, in this process. */
function wrongCodes() {
  const state = processState("wrong codes", (): { atMs: readonly number[] } => ({ atMs: [] }));
  return {
    assertFew(nowMs: number): void {
      state.atMs = state.atMs.filter((at) => nowMs - at < minuteMs);
      if (state.atMs.length >= wrongPerMinuteMax) throw new LaunchRefused("too-many-codes");
    },
    count(nowMs: number): void {
      state.atMs = [...state.atMs, nowMs];
    },
  };
}

import "server-only";
import { createHash, randomBytes, randomInt } from "node:crypto";
import type { Kysely } from "kysely";
import type { EmbedHandOver } from "@/lib/contract/embed";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { minuteMs } from "@/lib/domain/units";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
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

/**
 * Digits and capital letters that can't be taken for one another: 31^8 = 8.5 × 10^11 codes. A short code counts only together with
 * the key of the frame whose pop-up showed it, 256 random bits, so nobody can guess the codes of other people's frames. Somebody
 * who gets a person to open the pop-up with a key of theirs has two minutes to guess one code: with 1,000 tries a second, that
 * works once in seven million times. So wrong codes aren't counted. A limit could be used up by anybody, for everybody.
 */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const shortLength = 8;

type Codes = Pick<Kysely<Tables>, "insertInto" | "deleteFrom">;

/**
 * Makes a one-time code. Only its hashes are stored.
 *
 * @param frameKeyHash - The SHA-256, in hex, of the key of the frame that it can be typed into; `null` if it isn't for typing.
 */
export async function createCode(
  db: Codes,
  { person, framed, ref, providerSid }: FramedPerson,
  frameKeyHash: string | null,
  nowMs = Date.now(),
): Promise<EmbedHandOver> {
  const code = randomBytes(32).toString("base64url");
  const short = frameKeyHash === null ? null : newShortCode(frameKeyHash);
  const who = {
    actor_subject: person.subject,
    actor_name: person.name,
    team: person.team,
    provider_sid: providerSid,
  };
  await db
    .insertInto("embed_codes")
    .values({
      ...{ code_hash: hashOf(code), short_hash: short?.hash ?? null },
      ...{ expires_ms: nowMs + codeMs, short_expires_ms: nowMs + shortCodeMs },
      ...{ host: framed.host, ...who, ref, locked_ref: framed.lockedRef, handed_over_from: framed.handedOverFrom },
    })
    .execute();
  return { code, shortCode: short?.shortCode ?? null };
}

function newShortCode(frameKeyHash: string) {
  const shortCode = Array.from({ length: shortLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return { shortCode, hash: shortHashOf(shortCode, frameKeyHash) };
}

/** A code as a frame redeems it, with the host that the frame names. */
type GivenCode = Readonly<{ host: string }> &
  (Readonly<{ code: string }> | Readonly<{ shortCode: string; frameKey: string }>);

/**
 * Uses up a code, long or short. Of several that try at once, one gets it, on whichever instance.
 *
 * @param db - A transaction: a code that is refused for its host stays.
 * @throws {LaunchRefused} `wrong-code` if there is none, it has expired or was used; `wrong-host` if it's for another host.
 */
export async function takeCode(db: Codes, given: GivenCode, nowMs = Date.now()): Promise<FramedPerson> {
  const codes = db.deleteFrom("embed_codes");
  const found =
    "code" in given
      ? codes.where("code_hash", "=", hashOf(given.code)).where("expires_ms", ">", nowMs)
      : codes.where("short_hash", "=", typedHashOf(given)).where("short_expires_ms", ">", nowMs);
  const row = await found.returningAll().executeTakeFirst();
  if (row === undefined) throw new LaunchRefused("wrong-code");
  if (row.host !== given.host) throw new LaunchRefused("wrong-host");
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
function shortHashOf(shortCode: string, frameKeyHash: string): string {
  return keyedHashes("code", `${frameKeyHash}|${shortCode}`)[0].hash;
}

function typedHashOf({ shortCode, frameKey }: Readonly<{ shortCode: string; frameKey: string }>): string {
  const frameKeyHash = createHash("sha256").update(frameKey).digest("hex");
  return shortHashOf(shortCode.toUpperCase().replaceAll(/[\s-]/g, ""), frameKeyHash);
}

import "server-only";
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { sealLookup } from "@/lib/server/access/reference";
import type { FramedPerson } from "@/lib/server/embed/embed-codes";
import type { Launch } from "@/lib/server/embed/launch";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import type { Tables } from "@/lib/server/store/schema";

/**
 * Uses up a launch. Of several that try at once, one may, on whichever instance.
 *
 * @throws {LaunchRefused} `replayed` if it had been used.
 */
export async function consumeLaunch(db: Pick<Kysely<Tables>, "insertInto">, { use }: Launch): Promise<void> {
  if (use === null) return;
  const added = await db
    .insertInto("used_launches")
    .values({ key_hash: createHash("sha256").update(use.key).digest("base64url"), expires_ms: use.expiresAt })
    .onConflict((conflict) => conflict.column("key_hash").doNothing())
    .returning("key_hash")
    .executeTakeFirst();
  if (added === undefined) throw new LaunchRefused("replayed");
}

/** The reference of the viewer that a launch names; `null` if it names none. */
export function launchedRef({ lookup }: Launch): LookupRef | null {
  return lookup === null ? null : sealLookup(lookup);
}

/** The identity of a person whom a host names: the host and its `sub`. */
export function subjectAt(hostId: string, sub: string): string {
  return `${hostId}|${sub}`;
}

/**
 * The agent whom a launch names; `null` if it names none, or its host isn't trusted to name people.
 *
 * @throws {LaunchRefused} `wrong-lock` if it's locked without naming somebody: there is no sign-in that could be.
 */
export function launchedPerson(launch: Launch): FramedPerson | null {
  const { host, person, isLocked } = launch;
  if (host.trust === "frame" || person === null) {
    if (isLocked) throw new LaunchRefused("wrong-lock");
    return null;
  }
  const ref = launchedRef(launch);
  return {
    person: { subject: subjectAt(host.id, person.sub), name: person.name, role: "agent", team: null },
    framed: { host: host.id, lockedRef: isLocked ? ref : null, handedOverFrom: null },
    ...{ ref, providerSid: null },
  };
}

import "server-only";
import { getServerSession } from "next-auth";
import type { Role } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import { signInOptions } from "@/lib/server/sign-in/sign-in";

/** Who asks. */
export type Actor = Readonly<{ subject: string; name: string; role: Role }>;

/** Everything a read needs to know of the request it serves. */
export type RequestContext = Readonly<{
  requestId: string;
  actor: Actor;
  /** Aborted when the caller has left; a page's document has none. */
  signal: AbortSignal | undefined;
}>;

/**
 * Asks who is asking. Every read starts from this, in pages and in handlers alike: nothing in front of
 * them authorises.
 *
 * @throws {LookupError} `not-signed-in`, or `no-role` for a person without access.
 */
export async function requestContext(requestId: string, signal?: AbortSignal): Promise<RequestContext> {
  const session = await getServerSession(signInOptions());
  if (!session?.actor.subject) throw new LookupError("not-signed-in");
  const { subject, name, role } = session.actor;
  if (role === null) throw new LookupError("no-role");
  return { requestId, actor: { subject, name, role }, signal };
}

/** Whoever is signed in, with or without a role; `null` when nobody is. Authorises nothing. */
export async function signedInPerson(): Promise<Readonly<{ name: string; role: Role | null }> | null> {
  const session = await getServerSession(signInOptions());
  return session?.actor.subject ? { name: session.actor.name, role: session.actor.role } : null;
}

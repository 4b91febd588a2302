import "server-only";
import { getServerSession } from "next-auth";
import type { Role } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import { signInOptions } from "@/lib/server/sign-in/sign-in";

/** The signed-in person who makes a request. */
export type Actor = Readonly<{
  subject: string;
  name: string;
  role: Role;
  /** Identifies the sign-in, which remembers whose identifiers it may show. */
  signIn: string;
  /** `null` if the identity provider names no team. */
  team: string | null;
}>;

/** What a read needs to know about the request it serves. */
export type RequestContext = Readonly<{
  requestId: string;
  actor: Actor;
  /** Aborted when the client disconnects; `undefined` while a page is rendered. */
  signal: AbortSignal | undefined;
}>;

/**
 * Authenticates a request. Every read starts here, in pages and in route handlers: nothing before them authorises.
 *
 * @throws {LookupError} `not-signed-in`, or `no-role` for a person without a role.
 */
export async function requestContext(requestId: string, signal?: AbortSignal): Promise<RequestContext> {
  const session = await getServerSession(signInOptions());
  if (!session?.actor.subject) throw new LookupError("not-signed-in");
  const { subject, name, role, signIn } = session.actor;
  if (role === null) throw new LookupError("no-role");
  return { requestId, actor: { subject, name, role, team: null, signIn }, signal };
}

/** The signed-in person, with or without a role; `null` if there is none. Doesn't authorise anything. */
export async function signedInPerson(): Promise<Readonly<{ name: string; role: Role | null }> | null> {
  const session = await getServerSession(signInOptions());
  return session?.actor.subject ? { name: session.actor.name, role: session.actor.role } : null;
}

import "server-only";
import { getServerSession } from "next-auth";
import type { SignInRemaining } from "@/lib/contract/sign-in";
import type { Role } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import { epochMs } from "@/lib/domain/units";
import { assertUsable, type FramedUse } from "@/lib/server/access/framed-scope";
import { signInOptions } from "@/lib/server/sign-in/sign-in";
import type { Framed, SignIn } from "@/lib/server/sign-in/sign-in-rows";
import { signIns } from "@/lib/server/sign-in/sign-ins";

/** The signed-in person who makes a request. */
export type Actor = Readonly<{
  subject: string;
  name: string;
  role: Role;
  /** `null` if the identity provider names no team. */
  team: string | null;
}>;

/** What a read needs to know about the request it serves. */
export type RequestContext = Readonly<{
  requestId: string;
  actor: Actor;
  /** One sign-in in one browser; an actor can have several. */
  signInId: string;
  /** The frame that it's in; `null` at the app's own address. */
  framed: Framed | null;
  /** Aborted when the client disconnects; `undefined` while a page is rendered. */
  signal: AbortSignal | undefined;
}>;

/** How a request says whose it is. */
export type Credentials = Readonly<{
  /** The bearer of a sign-in in a frame; `null` if the cookie says whose it is. A page has none. */
  bearer: string | null;
  /** Whether what is requested serves frames. */
  use: FramedUse;
}>;

/** A page at the app's own address. */
const ownPage: Credentials = { bearer: null, use: "never" };

type Circumstances = Readonly<{
  signal?: AbortSignal;
  /** Whether the person did something, rather than a timer of the page. */
  isActivity: boolean;
  credentials?: Credentials;
}>;

/**
 * Authenticates a request. Every read starts here, in pages and in route handlers: nothing before them authorises.
 *
 * @throws {LookupError} `not-signed-in`, `no-role` for a person without a role, `page-not-found` in a frame for what doesn't
 *   serve frames, or `sign-in-unavailable`.
 */
export async function requestContext(
  requestId: string,
  { signal, isActivity, credentials = ownPage }: Circumstances,
): Promise<RequestContext> {
  const signIn = await currentSignIn(credentials);
  // A failure delays nobody: the next request notes it.
  if (isActivity)
    void signIns()
      .noteActivity(signIn)
      .catch(() => undefined);
  const { id, framed, subject, name, role, team } = signIn;
  if (role === null) throw new LookupError("no-role");
  return { requestId, actor: { subject, name, role, team }, signInId: id, framed, signal };
}

/**
 * The sign-in of a request, also of a person without a role. It authorises nothing but that a frame may ask at all.
 *
 * @throws {LookupError} `not-signed-in`, `page-not-found` in a frame for what doesn't serve frames, or `sign-in-unavailable` if
 *   it can't be checked.
 */
export async function currentSignIn({ bearer, use }: Credentials = ownPage): Promise<SignIn> {
  const signIn = bearer === null ? await signInOfCookie() : await signIns().checkBearer(bearer);
  if (signIn === null) throw new LookupError("not-signed-in");
  assertUsable(signIn.framed, use);
  return signIn;
}

async function signInOfCookie(): Promise<SignIn | null> {
  const session = await getServerSession(signInOptions());
  return session?.signInId ? signIns().check(session.signInId) : null;
}

type SignedInPerson = Readonly<{ name: string; role: Role | null; remaining: SignInRemaining }>;

/**
 * The signed-in person that a page is rendered for, with or without a role; `null` if there is none or it can't be
 * checked. Doesn't authorise anything.
 */
export async function signedInPerson(): Promise<SignedInPerson | null> {
  try {
    const signIn = await currentSignIn();
    // A slow database delays no page: the next request notes it.
    void signIns()
      .noteActivity(signIn)
      .catch(() => undefined);
    const { name, role } = signIn;
    return { name, role, remaining: signIns().remaining({ ...signIn, seenAt: epochMs(Date.now()) }) };
  } catch (thrown) {
    if (thrown instanceof LookupError) return null;
    throw thrown;
  }
}

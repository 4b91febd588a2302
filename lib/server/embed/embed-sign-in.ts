import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { EmbedRedeemRequest, EmbedResumeRequest, EmbedSignIn } from "@/lib/contract/embed";
import { asLookupRef, type LookupRef } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { discloseTo, passOnDisclosed } from "@/lib/server/access/disclosed";
import { pageConfig } from "@/lib/server/config/config";
import { consumeLaunch, launchedPerson } from "@/lib/server/embed/consume-launch";
import { type FramedPerson, takeCode } from "@/lib/server/embed/embed-codes";
import { hostOf } from "@/lib/server/embed/hosts";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { generically, inEmbedStore } from "@/lib/server/embed/refusals";
import { verifyToken } from "@/lib/server/embed/verify-launch";
import { bearerOf } from "@/lib/server/http/gateway";
import { parseJsonBody } from "@/lib/server/http/request-body";
import type { FramedSignIn } from "@/lib/server/sign-in/sign-ins";
import { signIns } from "@/lib/server/sign-in/sign-ins";
import { store } from "@/lib/server/store/store";

/** Holds the bearer for a reload, and nothing else takes it. */
const cookieName = "__Host-cc.esid";

const redeemRequest: z.ZodType<EmbedRedeemRequest> = z.union([
  z.strictObject({ host: z.string(), code: z.string().min(1).max(64) }),
  z.strictObject({ host: z.string(), shortCode: z.string().min(1).max(64), frameKey: z.string().min(1).max(64) }),
  z.strictObject({ host: z.string(), token: z.string().min(1) }),
]);
const resumeRequest: z.ZodType<EmbedResumeRequest> = z.strictObject({
  host: z.string(),
  ref: z.string().transform(asLookupRef).nullable().default(null),
});

const invalid = () => new LookupError("not-signed-in");

/**
 * Signs a frame in with a one-time code or a fresh launch token, and uses it up.
 *
 * @throws {LookupError} `not-signed-in`, for every reason alike; `sign-in-unavailable`; and what `parseJsonBody` throws.
 */
export async function redeem(request: Request, requestId: string): Promise<Response> {
  const given = await parseJsonBody(request, redeemRequest, invalid);
  const { person, framed, ref, providerSid } = await generically(requestId, () => {
    // A code may be of a host that was removed a moment ago.
    if (hostOf(given.host) === null) throw new LaunchRefused("unknown-host");
    return "token" in given ? redeemToken(given) : inEmbedStore(store(), (trx) => takeCode(trx, given));
  });
  const started = await signIns().startFramed(person, framed, providerSid);
  const { signIn } = started;
  const before = await renewedSignIn(request);
  if (before?.subject === person.subject && before.framed?.host === framed.host) {
    await passOnDisclosed(before.id, signIn.id);
  }
  // The host names the viewer to the agent, so nothing is gained by masking.
  if (ref !== null) await discloseTo(signIn.id, ref);
  return answer(started, ref);
}

async function redeemToken({ host, token }: Readonly<{ host: string; token: string }>): Promise<FramedPerson> {
  const launch = await verifyToken(token);
  if (launch.host.id !== host) throw new LaunchRefused("wrong-host");
  const framed = launchedPerson(launch);
  if (framed === null) throw new LaunchRefused("no-person");
  await inEmbedStore(store(), (trx) => consumeLaunch(trx, launch));
  return framed;
}

async function renewedSignIn(request: Request) {
  const bearer = bearerOf(request);
  return bearer === null ? null : signIns().checkBearer(bearer);
}

/**
 * The sign-in that a frame had before it was reloaded, from its cookie.
 *
 * @throws {LookupError} `not-signed-in` if there is none, it has ended, or it's another host's or locked to another viewer than
 *   the frame showed.
 */
export async function resume(request: Request): Promise<Response> {
  const { host, ref } = await parseJsonBody(request, resumeRequest, invalid);
  const bearer = cookieOf(request);
  const signIn = bearer === null ? null : await signIns().checkBearer(bearer);
  const lockedRef = signIn?.framed?.lockedRef ?? null;
  // A page can frame another host's page, and both then share the cookie.
  const isAnothers = signIn?.framed?.host !== host || (ref !== null && lockedRef !== null && ref !== lockedRef);
  if (bearer === null || signIn === null || isAnothers) throw new LookupError("not-signed-in");
  return answer({ signIn: await signIns().noteActivity(signIn), bearer }, lockedRef);
}

function cookieOf({ headers }: Request): string | null {
  const cookies = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return cookies.find(([name]) => name === cookieName)?.[1] ?? null;
}

function markOf({ subject }: FramedSignIn["signIn"]): string {
  return createHash("sha256").update(subject).digest("base64url");
}

function answer({ signIn, bearer }: FramedSignIn, ref: LookupRef | null): Response {
  const absoluteInSeconds = signIns().longest(signIn);
  const body: EmbedSignIn = {
    ...{ bearer, name: signIn.name, person: markOf(signIn), ref, absoluteInSeconds },
    expiresInSeconds: signIns().remaining(signIn).remaining,
    isLocked: signIn.framed?.lockedRef != null,
    config: pageConfig(),
  };
  const attributes = ["Path=/", `Max-Age=${absoluteInSeconds}`, "Secure", "HttpOnly", "SameSite=None", "Partitioned"];
  return Response.json(body, { headers: { "set-cookie": [`${cookieName}=${bearer}`, ...attributes].join("; ") } });
}

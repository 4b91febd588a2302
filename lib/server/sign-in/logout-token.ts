import "server-only";
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { epochMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { processState } from "@/lib/server/operation/process-state";
import { identityOf } from "@/lib/server/sign-in/sign-in";
import type { Logout } from "@/lib/server/sign-in/sign-ins";

/** How old a token may be, and how long it may last. */
const ageSecondsMax = 120;
/** How far the identity provider's clock may be from ours. */
const leewaySeconds = 30;
const algorithms = ["RS256", "PS256", "ES256", "EdDSA"];
/** Providers that don't follow the recommendation use the type of every token, or none. */
const types = ["jwt", "logout+jwt"];
const metadataTimeoutMs = 5_000;

const claims = z
  .object({
    iat: z.number(),
    exp: z.number(),
    jti: z.string().min(1).max(512),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.object({ "http://schemas.openid.net/event/backchannel-logout": z.object({}) }),
    // An ID token has one. Without this, one could pass for a logout token.
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)
  .refine(({ iat, exp }) => exp - iat <= ageSecondsMax);

/** The identity provider's name and its keys. */
export type Issuer = Readonly<{ issuer: string; keys: JWTVerifyGetKey }>;

/**
 * Verifies a logout token and returns what it says.
 *
 * @param issuer - Who must have signed it; the configured identity provider by default.
 * @throws {Error} If it isn't a valid, recent logout token for us, or the provider's keys can't be read.
 * @see OpenID Connect Back-Channel Logout 1.0, section 2.6
 */
export async function verifyLogoutToken(token: string, issuer?: Issuer): Promise<Logout> {
  const { issuer: name, keys } = issuer ?? (await configuredIssuer());
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    ...{ issuer: name, audience: env().OIDC_CLIENT_ID, algorithms },
    ...{ maxTokenAge: ageSecondsMax, clockTolerance: leewaySeconds },
  });
  if (!types.includes((protectedHeader.typ ?? "jwt").toLowerCase())) throw new Error("The token is of another type.");
  return logoutOf(payload);
}

function logoutOf(payload: JWTPayload): Logout {
  const { jti, exp, sub, sid } = claims.parse(payload);
  const subject = sub === undefined ? null : identityOf(sub);
  const expiresAt = epochMs((exp + leewaySeconds) * 1000);
  if (sid !== undefined) return { jti, expiresAt, choice: { providerSid: sid, subject } };
  return { jti, expiresAt, choice: { subject: subject ?? "" } };
}

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** The configured identity provider. Its keys are read when a token needs one that isn't known. */
async function configuredIssuer(): Promise<Issuer> {
  const state = processState("identity-provider", (): { read?: Promise<Issuer> } => ({}));
  state.read ??= readIssuer(env().OIDC_ISSUER).catch((thrown: unknown) => {
    delete state.read;
    throw thrown;
  });
  return state.read;
}

async function readIssuer(configured: string): Promise<Issuer> {
  const base = configured.replace(/\/$/, "");
  const response = await fetch(`${base}/.well-known/openid-configuration`, {
    redirect: "error",
    signal: AbortSignal.timeout(metadataTimeoutMs),
  });
  const { issuer, jwks_uri: keys } = metadata.parse(await response.json());
  if (issuer.replace(/\/$/, "") !== base) throw new Error("The identity provider has another name.");
  return { issuer, keys: createRemoteJWKSet(new URL(keys)) };
}

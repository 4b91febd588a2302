import "server-only";
import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type Role, roles } from "@/lib/domain/access/role";
import { env } from "@/lib/server/config/env";
import { log } from "@/lib/server/operation/log";

/** The identity provider's claims about a person. Which ones it sends, apart from `sub`, is up to the provider. */
type Claims = Readonly<Record<string, unknown> & { sub: string }>;

/** One shift. After that, the agent signs in again. */
const signInSeconds = 12 * 60 * 60;

let cached: NextAuthOptions | undefined;

/** The configuration of next-auth. It is created on first use, so that `next build` needs no secrets. */
export function signInOptions(): NextAuthOptions {
  cached ??= {
    secret: env().NEXTAUTH_SECRET,
    providers: [identityProvider()],
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    session: { strategy: "jwt", maxAge: signInSeconds },
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { sub: user.id, name: user.name ?? null, role: user.role, signedInAtMs: Date.now() } : token,
      session: ({ session, token }) => ({
        expires: session.expires,
        // next-auth renews the cookie with every use, so the end of the shift is checked here.
        actor: hasEnded(token.signedInAtMs)
          ? { subject: "", name: "", role: null, signIn: "" }
          : { subject: token.sub ?? "", name: token.name ?? "", role: token.role ?? null, signIn: signInOf(token) },
      }),
    },
    logger: {
      error: (code) => log("error", { event: "sign-in-failed", causeCode: code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
  return cached;
}

/** Identifies a sign-in: the same person who signs in again has another one. */
function signInOf({ sub, signedInAtMs }: JWT): string {
  return `${signedInAtMs} ${sub}`;
}

function hasEnded(signedInAtMs: number | undefined): boolean {
  return Date.now() - (signedInAtMs ?? 0) > signInSeconds * 1000;
}

/** Authorization code flow with PKCE, state and nonce. The ID token is validated; userinfo is read if needed. */
function identityProvider(): OAuthConfig<Claims> {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_SCOPE: scope,
  } = env();
  return {
    id: "oidc",
    name: "your organisation",
    type: "oauth",
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    userinfo: {
      // Some providers send group claims in userinfo only, rather than in the ID token.
      async request({ client, tokens }) {
        const inToken = claimsOf(tokens.id_token);
        if (inToken[env().OIDC_ROLE_CLAIM] !== undefined || !client.issuer.metadata.userinfo_endpoint) return inToken;
        // Given the token set, the client rejects userinfo about someone else (OpenID Connect Core, 5.3.2).
        return { ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])), ...inToken };
      },
    },
    profile: (claims) => ({
      id: claims.sub,
      name: firstText(claims.name, claims.preferred_username, claims.email, claims.sub),
      role: roleOf(claims[env().OIDC_ROLE_CLAIM]),
    }),
  };
}

/**
 * The highest role that a claim grants; `null` if it grants none, which means no access.
 *
 * @param claim - A string or a list of strings; anything else grants no role.
 */
export function roleOf(claim: unknown): Role | null {
  const values = (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === "string");
  const grantedBy: Record<Role, readonly string[]> = {
    agent: env().OIDC_AGENT_VALUES,
    senior: env().OIDC_SENIOR_VALUES,
    lead: env().OIDC_LEAD_VALUES,
  };
  return roles.findLast((role) => grantedBy[role].some((value) => values.includes(value))) ?? null;
}

/** The payload of an ID token that next-auth has already validated. */
function claimsOf(idToken: string | undefined): Claims {
  const payload = (idToken ?? "").split(".")[1] ?? "";
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
}

function firstText(...candidates: readonly unknown[]): string {
  return candidates.find((candidate): candidate is string => typeof candidate === "string" && candidate !== "") ?? "";
}

import "server-only";
import { getServerSession, type NextAuthOptions, type User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type Role, roles } from "@/lib/domain/access/role";
import { env } from "@/lib/server/config/env";
import { log } from "@/lib/server/operation/log";
import { signInCookies } from "@/lib/server/sign-in/sign-in-cookies";
import type { SignIn } from "@/lib/server/sign-in/sign-in-rows";
import { signIns } from "@/lib/server/sign-in/sign-ins";

/** The identity provider's claims about a person. Which ones it sends, apart from `sub`, is up to the provider. */
type Claims = Readonly<Record<string, unknown> & { sub: string }>;

let cached: NextAuthOptions | undefined;

/**
 * The configuration of next-auth. It is created on first use, so that `next build` needs no secrets. The cookie contains
 * the id of a sign-in and nothing about the person, so that whatever changes or ends it takes effect at once.
 */
export function signInOptions(): NextAuthOptions {
  cached ??= {
    secret: env().NEXTAUTH_SECRET,
    providers: [identityProvider()],
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    cookies: signInCookies(env().NEXTAUTH_URL),
    session: { strategy: "jwt", maxAge: env().SIGN_IN_HOURS * 60 * 60 },
    callbacks: {
      jwt: async ({ token, user }) => (user ? { signInId: (await start(user)).id } : token),
      session: ({ session, token }) => ({ expires: session.expires, signInId: token.signInId ?? "" }),
    },
    events: {
      async signOut({ token: { signInId } }) {
        if (signInId !== undefined) await signIns().end({ id: signInId }, "sign-out");
      },
    },
    logger: {
      error: (code) => log("error", { event: "sign-in-failed", causeCode: code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
  return cached;
}

async function start({ id, name, role, team, providerSid }: User): Promise<SignIn> {
  // The browser still sends the cookie that the new one replaces. Nobody could sign that sign-in out any more.
  const replacedId = (await getServerSession(signInOptions()))?.signInId || null;
  return signIns().start({ subject: identityOf(id), name: name ?? "", role, team }, providerSid, replacedId);
}

/** A person's identity: the issuer, as configured, and its `sub`. */
export function identityOf(sub: string): string {
  return `${env().OIDC_ISSUER}|${sub}`;
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
        const { OIDC_ROLE_CLAIM, OIDC_TEAM_CLAIM = OIDC_ROLE_CLAIM } = env();
        const isComplete = [OIDC_ROLE_CLAIM, OIDC_TEAM_CLAIM].every((claim) => inToken[claim] !== undefined);
        if (isComplete || !client.issuer.metadata.userinfo_endpoint) return inToken;
        // Given the token set, the client rejects userinfo about someone else (OpenID Connect Core, 5.3.2).
        return { ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])), ...inToken };
      },
    },
    profile: (claims) => ({
      id: claims.sub,
      name: firstText(claims.name, claims.preferred_username, claims.email, claims.sub),
      role: roleOf(claims[env().OIDC_ROLE_CLAIM]),
      team: teamOf(claims),
      providerSid: firstText(claims.sid) || null,
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

/** The first team that the team claim names; `null` if it names none or isn't configured. */
export function teamOf(claims: Readonly<Record<string, unknown>>): string | null {
  const { OIDC_TEAM_CLAIM } = env();
  const claim = OIDC_TEAM_CLAIM === undefined ? null : claims[OIDC_TEAM_CLAIM];
  return firstText(...(Array.isArray(claim) ? claim : [claim])) || null;
}

/** The payload of an ID token that next-auth has already validated. */
function claimsOf(idToken: string | undefined): Claims {
  const payload = (idToken ?? "").split(".")[1] ?? "";
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
}

function firstText(...candidates: readonly unknown[]): string {
  return candidates.find((candidate): candidate is string => typeof candidate === "string" && candidate !== "") ?? "";
}

import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { type Configuration, type Context, interactionPolicy } from "oidc-provider";
import { memoryAdapter } from "./memory-adapter.ts";
import { people } from "./people.ts";
import { escapeHtml, messagePage, type Page } from "./sign-in-page.ts";

type Client = { readonly clientId: string; readonly clientSecret: string; readonly appOrigin: string };

/** One client, the app, and how its people are asked and described. Every default that warns is replaced. */
export async function providerConfiguration({ clientId, clientSecret, appOrigin }: Client): Promise<Configuration> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const hours = 60 * 60;
  return {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        client_name: "Viewer Desk",
        redirect_uris: [`${appOrigin}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [appOrigin, `${appOrigin}/`, `${appOrigin}/sign-in`],
      },
    ],
    claims: {
      openid: ["sub"],
      profile: ["name", "preferred_username", "groups"],
      email: ["email", "email_verified"],
    },
    // By the letter, the claims of `profile` and `email` come from userinfo alone; most providers in
    // companies put them into the ID token as well.
    conformIdTokenClaims: false,
    findAccount: (_ctx, subject) => {
      const person = people.find(({ login }) => login === subject);
      if (!person) return undefined;
      const { login, name, email, groups } = person;
      return {
        accountId: login,
        claims: () => ({ sub: login, name, preferred_username: login, email, email_verified: true, groups }),
      };
    },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    interactions: { policy: askEachTime() },
    loadExistingGrant,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Context, form: string) => {
          const button = '<p><button form="op.logoutForm" name="logout" value="yes">Sign out</button></p>';
          show(ctx, messagePage("Sign out?", form + button, appOrigin));
        },
        postLogoutSuccessSource: (ctx: Context) => show(ctx, messagePage("You are signed out", "", appOrigin)),
      },
    },
    renderError: (ctx, out) => {
      const why = escapeHtml(out.error_description ?? out.error);
      show(ctx, messagePage("That did not work", `<p>${why}</p>`, appOrigin));
    },
    ttl: {
      AccessToken: hours,
      AuthorizationCode: 60,
      IdToken: hours,
      Interaction: hours,
      Session: 12 * hours,
      Grant: 12 * hours,
    },
  };
}

/** Who signs in is asked every time, so that a demo can go from one person to the next. */
function askEachTime() {
  const policy = interactionPolicy.base();
  const { REQUEST_PROMPT, NO_NEED_TO_PROMPT } = interactionPolicy.Check;
  policy
    .get("login")
    .checks.add(
      new interactionPolicy.Check("who_is_it", "the person is to be chosen", ({ oidc }) =>
        oidc.result?.login ? NO_NEED_TO_PROMPT : REQUEST_PROMPT,
      ),
    );
  return policy;
}

/** The app is the organisation's own, so nobody is asked for consent. */
async function loadExistingGrant({ oidc }: Context) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}

function show(ctx: Context, { html, headers }: Page): void {
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.body = html;
}

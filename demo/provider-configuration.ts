import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { type Configuration, type Context, interactionPolicy } from "oidc-provider";
import { memoryAdapter } from "./memory-adapter.ts";
import { people } from "./people.ts";
import { escapeHtml, messagePage, type Page } from "./sign-in-page.ts";

type Client = { readonly clientId: string; readonly clientSecret: string; readonly appOrigin: string };

/** Configures `oidc-provider` for one client, the app. Overrides every default that the library warns about. */
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
        backchannel_logout_uri: `${appOrigin}/api/auth/backchannel-logout`,
        backchannel_logout_session_required: true,
        post_logout_redirect_uris: [appOrigin, `${appOrigin}/`, `${appOrigin}/sign-in`],
      },
    ],
    claims: {
      openid: ["sub"],
      profile: ["name", "preferred_username", "groups", "team"],
      email: ["email", "email_verified"],
    },
    // Most corporate providers also put the `profile` and `email` claims into the ID token, so the demo does too.
    conformIdTokenClaims: false,
    findAccount: (_ctx, subject) => {
      const person = people.find(({ login }) => login === subject);
      if (!person) return undefined;
      const { login, name, email, groups, team } = person;
      return {
        accountId: login,
        claims: () => ({ sub: login, name, preferred_username: login, email, email_verified: true, groups, team }),
      };
    },
    // By default, the provider calls no loopback addresses, where the app is.
    fetch: (url, { dispatcher: _protected, ...options }) => fetch(url, options),
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    interactions: { policy: alwaysPromptForLogin() },
    loadExistingGrant,
    features: {
      backchannelLogout: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Context, form: string) => {
          const button = '<p><button form="op.logoutForm" name="logout" value="yes">Sign out</button></p>';
          renderPage(ctx, messagePage("Sign out?", form + button, appOrigin));
        },
        postLogoutSuccessSource: (ctx: Context) => renderPage(ctx, messagePage("You're signed out", "", appOrigin)),
      },
    },
    renderError: (ctx, out) => {
      const reason = escapeHtml(out.error_description ?? out.error);
      renderPage(ctx, messagePage("Something went wrong", `<p>${reason}</p>`, appOrigin));
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

/** Asks for a person on every sign-in, so that a demo can switch from one person to another. */
function alwaysPromptForLogin() {
  const policy = interactionPolicy.base();
  const { REQUEST_PROMPT, NO_NEED_TO_PROMPT } = interactionPolicy.Check;
  policy
    .get("login")
    .checks.add(
      new interactionPolicy.Check("account_not_chosen", "choose an account to sign in with", ({ oidc }) =>
        oidc.result?.login ? NO_NEED_TO_PROMPT : REQUEST_PROMPT,
      ),
    );
  return policy;
}

/** Grants consent without asking, because the app belongs to the same organisation. */
async function loadExistingGrant({ oidc }: Context) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}

function renderPage(ctx: Context, { html, headers }: Page): void {
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.body = html;
}

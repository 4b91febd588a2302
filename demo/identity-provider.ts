import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import Provider from "oidc-provider";
import { people } from "./people.ts";
import { providerConfiguration } from "./provider-configuration.ts";
import { messagePage, sendPage, signInPage } from "./sign-in-page.ts";

/** `port` 0 takes a free one. `appOrigin` is the app's, whose callback is registered. */
export type IdentityProviderOptions = {
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appOrigin: string;
};

export type IdentityProvider = { readonly issuer: string; close(): Promise<void> };

/**
 * Starts a certified OpenID Connect provider on loopback, with the demo's people. The app meets the same
 * protocol as in production: authorization code, PKCE, ID token, userinfo, logout.
 *
 * It is reached as 127.0.0.1 and the app as `localhost`: two sites for the browser, as in production.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const configuration = await providerConfiguration(options);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  const issuer = `http://127.0.0.1:${port}`;

  // Nothing is awaited from here on: a request that came before there is a listener would hang.
  const provider = new Provider(issuer, configuration);
  provider.on("server_error", (_ctx, error) => console.error(error));
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    interact(provider, request, response, options.appOrigin).catch((error: unknown) => {
      const isExpired = error instanceof Error && error.name === "SessionNotFound";
      if (!isExpired) console.error(error);
      const content = isExpired ? "<p>Please start again.</p>" : "<p>See the identity provider's output.</p>";
      const title = isExpired ? "This sign-in has expired" : "That did not work";
      sendPage(response, isExpired ? 400 : 500, messagePage(title, content, options.appOrigin));
    });
  });

  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Shows the people; takes the one chosen. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  appOrigin: string,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return sendPage(response, 200, signInPage(`/interaction/${uid}`, appOrigin));
  const login = new URLSearchParams(await text(request)).get("login");
  const person = people.find((candidate) => candidate.login === login);
  if (!person) return sendPage(response, 400, messagePage("Nobody of that name", "", appOrigin));
  await provider.interactionFinished(request, response, { login: { accountId: person.login } });
}

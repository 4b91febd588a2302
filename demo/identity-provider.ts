import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import Provider from "oidc-provider";
import { people } from "./people.ts";
import { providerConfiguration } from "./provider-configuration.ts";
import { messagePage, sendPage, signInPage } from "./sign-in-page.ts";

/** Port 0 picks a free port. The provider accepts only the sign-in callback on `appOrigin`. */
export type IdentityProviderOptions = {
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appOrigin: string;
};

export type IdentityProvider = { readonly issuer: string; close(): Promise<void> };

/**
 * Starts a certified OpenID Connect provider on loopback, with the demo's people. The app uses the same
 * protocol as in production: authorization code, PKCE, ID token, userinfo, logout.
 *
 * The provider runs on 127.0.0.1 and the app on `localhost`, so the browser sees two sites, as in production.
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

  // Don't await anything below: a request that arrives before the listener is attached would hang.
  const provider = new Provider(issuer, configuration);
  provider.on("server_error", (_ctx, error) => console.error(error));
  const handleProtocol = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return handleProtocol(request, response);
    handleInteraction(provider, request, response, options.appOrigin).catch((error: unknown) => {
      const isExpired = error instanceof Error && error.name === "SessionNotFound";
      if (!isExpired) console.error(error);
      const content = isExpired
        ? "<p>Go back to Viewer Desk and sign in again.</p>"
        : "<p>Check the identity provider's output for the error.</p>";
      const title = isExpired ? "This sign-in has expired" : "Something went wrong";
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

/** GET shows the sign-in page; POST signs in the person who was chosen. */
async function handleInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  appOrigin: string,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return sendPage(response, 200, signInPage(`/interaction/${uid}`, appOrigin));
  const login = new URLSearchParams(await text(request)).get("login");
  const person = people.find((candidate) => candidate.login === login);
  if (!person) return sendPage(response, 400, messagePage("Unknown account", "", appOrigin));
  await provider.interactionFinished(request, response, { login: { accountId: person.login } });
}

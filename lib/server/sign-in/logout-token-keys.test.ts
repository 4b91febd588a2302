import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { verifyLogoutToken } from "@/lib/server/sign-in/logout-token";
import { fakeProvider } from "@/lib/server/sign-in/logout-token.fixture";

const { sign, publicKeys } = await fakeProvider();
/** What the identity provider says its name is; `null` while it's away. */
let name: string | null = null;

const server = createServer(({ url }, response) => {
  if (name === null) return response.writeHead(503).end();
  const metadata = { issuer: name, jwks_uri: `${address}/keys` };
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify(url === "/keys" ? publicKeys : metadata));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
stubEnvironment({ OIDC_ISSUER: `${address}/` });

afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => forgetProcessState("identity-provider"));

const tokenOf = (iss: string) => sign({ claims: { iss }, without: ["sid"] });

test("the keys are the configured provider's, whether its name ends in a slash or not", async () => {
  name = address;

  expect(await verifyLogoutToken(await tokenOf(address))).toMatchObject({ choice: { subject: `${address}/|ada` } });
});

test("a provider of another name is refused, also if it signed the token", async () => {
  name = "https://another.example";

  await expect(verifyLogoutToken(await tokenOf(name))).rejects.toThrow("another name");
});

test("a provider that was away is asked again", async () => {
  name = null;
  await expect(verifyLogoutToken(await tokenOf(address))).rejects.toThrow();

  name = address;
  expect(await verifyLogoutToken(await tokenOf(address))).toMatchObject({ choice: { subject: `${address}/|ada` } });
});

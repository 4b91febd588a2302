import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer } from "@/lib/server/conviva/upstream-scripts.fixture";

const request = {
  path: "/insights/3.0/sessions/content/viewer",
  query: { viewer_id: "v" },
  rangeMs: 0,
  signal: undefined,
} as const;

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
});

afterAll(() => upstream.close());

/** A client with these limits. The modules cache the environment, so they're loaded anew. */
async function clientWith(limits: Readonly<Record<string, string>>) {
  vi.resetModules();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin, ...limits });
  const { createConvivaClient } = await import("@/lib/server/conviva/client");
  return createConvivaClient({ id: soleAccount, origin: upstream.origin, clientId: "key", clientSecret: "secret" });
}

test("a look-up's deadline ends the wait between two attempts", async () => {
  upstream.script("v", answer(503));
  const client = await clientWith({ CONVIVA_LOOKUP_TIMEOUT_MS: "60" });

  // If a response arrives just as the deadline passes, its own failure is reported.
  const code = expect.stringMatching(/^upstream-(timeout|failed)$/);
  await expect(client.ask(request)).rejects.toMatchObject({ code });
  expect(upstream.calls("v").length).toBeLessThan(3);
});

test("a refused connection means the upstream is unreachable", async () => {
  const client = await clientWith({ CONVIVA_LOOKUP_TIMEOUT_MS: "20000" });
  await upstream.close();

  await expect(client.ask(request)).rejects.toMatchObject({ code: "upstream-unreachable" });
}, 30_000);

import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { stories } from "../simulator/stories";
import { prepareSubject, signInFramed } from "./access-matrix/prepare";
import { guardedRoutes, openRoutes, type Person } from "./access-matrix/routes";
import { runMatrix } from "./access-matrix/run-matrix";
import type { Sent } from "./access-matrix/send";
import { expect, test } from "./fixtures";
import { signedInState } from "./people";
import { replaceSessions, sessionsOfStory } from "./replaced-sessions";

test("no variant of an address, a header or a method gets past the check of a route", async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  test.setTimeout(300_000);
  // The demo CRM, as a host whose agents sign in by pop-up.
  const host = "demo-crm-popup";
  const agent = await cookieOf("agent");
  const credentials: Record<Person, Sent["headers"]> = {
    signedOut: {},
    withoutRole: { cookie: await cookieOf("nobody") },
    framed: await signInFramed(origin, agent, host),
    agent: { cookie: agent },
    senior: { cookie: await cookieOf("senior") },
    lead: { cookie: await cookieOf("lead") },
  };
  const viewerId = "e2e-access-matrix";
  const sessions = await sessionsOfStory(request, stories.badNetwork.viewerId);
  // All sessions of a range, and its export, leave out what isn't the viewer's.
  const own = sessions.map((session) => ({ ...session, viewer_id: viewerId }));
  await replaceSessions(request, viewerId, own);
  const routes = guardedRoutes({ host, ...(await prepareSubject(origin, agent, viewerId)) });
  const result = await runMatrix(origin, credentials, routes);
  expect(result.bypasses).toEqual([]);
  expect(result.silent).toEqual([]);
  expect(result.requests).toBeGreaterThan(5_000);
});

test("the matrix knows every route", () => {
  const subject = {
    host: "host",
    ref: "ref",
    sessionId: "session",
    noteId: "note",
    viewerId: "viewer",
    title: "title",
  };
  const known = new Set<string>([...openRoutes, ...guardedRoutes(subject).map(({ file }) => file)]);
  const files = globSync("app/**/{page.tsx,route.ts}");
  expect(files.filter((file) => !known.has(file))).toEqual([]);
  expect([...known].filter((file) => !files.includes(file))).toEqual([]);
});

async function cookieOf(role: string): Promise<string> {
  const { cookies } = JSON.parse(await readFile(signedInState(role), "utf8"));
  return cookies.map(({ name, value }: Readonly<Record<string, string>>) => `${name}=${value}`).join("; ");
}

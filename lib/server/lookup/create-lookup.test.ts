import { beforeAll, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { openLookup } from "@/lib/server/access/reference";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { createLookup, createLookupByForm } from "@/lib/server/lookup/create-lookup";

beforeAll(() => stubEnvironment());

const actor = { subject: "senior-1", name: "Sam", role: "senior", team: null } as const;
const ctx = { requestId: "request", actor, signInId: "sign-in-1", framed: null, signal: undefined };

function post(body: string, type: string): Request {
  return new Request("https://desk.example.com/api/lookups", {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
}

describe("a look-up by JSON request", () => {
  const byScript = (body: unknown) => createLookup(ctx, post(JSON.stringify(body), "application/json"));

  test.each([
    {
      body: { viewerId: "viewer@example.com" },
      lookup: { account: soleAccount, kind: "viewerId", value: "viewer@example.com" },
    },
    { body: { viewerId: " 10.0.0.1 " }, lookup: { account: soleAccount, kind: "viewerId", value: " 10.0.0.1 " } },
    { body: { viewerIp: " 10.0.0.1 " }, lookup: { account: soleAccount, kind: "viewerIp", value: "10.0.0.1" } },
  ])("of $body is sealed", async ({ body, lookup }) => {
    expect(openLookup((await byScript(body)).ref)).toEqual(lookup);
  });

  test.each([
    { body: {} },
    { body: [] },
    { body: "v" },
    { body: { viewerId: 7 } },
    { body: { viewerId: "" } },
    { body: { viewerId: "v", viewerIp: "10.0.0.1" } },
    { body: { viewerId: "v", account: "a" } },
    { body: { viewerIp: "10.0.0.1/8" } },
  ])("of $body is refused", async ({ body }) => {
    await expect(byScript(body)).rejects.toMatchObject({ code: "invalid-lookup" });
  });
});

describe("a look-up by HTML form", () => {
  const byForm = async (fields: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams(fields).toString();
    const response = await createLookupByForm(ctx, post(body, "application/x-www-form-urlencoded"));
    return { status: response.status, location: new URL(response.headers.get("location") ?? "", "https://desk") };
  };

  test.each([
    {
      fields: { viewer: " v+1 " },
      lookup: { account: soleAccount, kind: "viewerId", value: "v+1" },
      search: "?days=1",
    },
    {
      fields: { viewer: "10.0.0.1", days: "7" },
      lookup: { account: soleAccount, kind: "viewerIp", value: "10.0.0.1" },
      search: "?days=7",
    },
    {
      fields: { viewer: "10.0.0.1", kind: "viewerId" },
      lookup: { account: soleAccount, kind: "viewerId", value: "10.0.0.1" },
      search: "?days=1",
    },
    {
      fields: { viewer: "v", kind: "nonsense" },
      lookup: { account: soleAccount, kind: "viewerId", value: "v" },
      search: "?days=1",
    },
  ])("of $fields redirects to the viewer's page", async ({ fields, lookup, search }) => {
    const { status, location } = await byForm(fields);

    expect(status).toBe(303);
    expect(openLookup(location.pathname.replace("/viewers/", ""))).toEqual(lookup);
    expect(location.search).toBe(search);
  });

  test.each([
    { fields: {}, problem: "invalid-lookup" },
    { fields: { viewer: "" }, problem: "invalid-lookup" },
    { fields: { viewer: "secret\u0000name" }, problem: "invalid-lookup" },
    { fields: { viewer: "10.0.0.256", kind: "viewerIp" }, problem: "invalid-lookup" },
    { fields: { viewer: "secretname", days: "2" }, problem: "invalid-range" },
  ])("of $fields redirects back to the form, without the input in the URL", async ({ fields, problem }) => {
    const { status, location } = await byForm(fields);

    expect(status).toBe(303);
    expect(location.pathname + location.search).toBe(`/?problem=${problem}`);
  });

  test("that is too large is a problem, not a redirect", async () => {
    await expect(byForm({ viewer: "x".repeat(70_000) })).rejects.toMatchObject({ code: "request-too-large" });
  });
});

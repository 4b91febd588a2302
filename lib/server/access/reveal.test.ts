import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { revealReasons } from "@/lib/domain/access/reveal-reason";
import { type Role, roles } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { sealLookup } from "@/lib/server/access/reference";
import { parseReveal, revealViewer } from "@/lib/server/access/reveal";
import { openViewer } from "@/lib/server/access/viewer-access";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { createLookup } from "@/lib/server/lookup/create-lookup";
import { shownLookup } from "@/lib/server/sessions/mask-sessions";
import { store } from "@/lib/server/store/store";

const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-reveal-"));
const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "47a28f72-6ad8-4a3b-813e-bd04eecda689" };
const masked = { kind: "viewerId", value: "47a2····a689", isMasked: true };
const plain = { kind: "viewerId", value: viewer.value, isMasked: false };

beforeAll(() => stubEnvironment({ DATA_DIR: folder }));
afterAll(async () => {
  await store().close();
  rmSync(folder, { recursive: true });
});

/** A request of a sign-in. */
const request = (signIn: string, role: Role = "agent") => ({
  ...{ requestId: "request", signal: undefined },
  actor: { subject: "ada", name: "Ada", role, team: null, signIn },
});
const open = (signIn: string, role?: Role) =>
  openViewer(request(signIn, role), sealLookup(viewer), { action: "look-up", range: { days: 1 } });
const reveal = async (signIn: string, reason: string) =>
  revealViewer(await openViewer(request(signIn), sealLookup(viewer), { action: "reveal", range: null, reason }));
const post = (body: unknown) =>
  new Request("https://desk.example.com/", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

describe("a viewer ID", () => {
  test.each(roles)("of a colleague's link, for %s", async (role) => {
    expect(shownLookup(await open("1", role))).toEqual(role === "agent" ? masked : plain);
  });

  test("that this sign-in posted is shown, and to this sign-in only", async () => {
    await createLookup(request("2"), post({ viewerId: viewer.value }));

    expect(shownLookup(await open("2"))).toEqual(plain);
    expect(shownLookup(await open("3"))).toEqual(masked);
  });

  test("that was revealed is returned, and shown from then on", async () => {
    expect(await reveal("4", "caller-on-the-line")).toEqual({ value: viewer.value });

    expect(shownLookup(await open("4"))).toEqual(plain);
    expect(shownLookup(await open("5"))).toEqual(masked);
  });
});

test("a reveal is recorded with its reason, before and after", async () => {
  await reveal("6", "named-in-ticket");

  const { db } = store();
  const entries = await db.selectFrom("records").selectAll().where("reason", "=", "named-in-ticket").execute();
  expect(entries).toMatchObject([
    { action: "reveal", phase: "intent", actor_name: "Ada", outcome: null },
    { action: "reveal", phase: "answered", actor_name: "Ada", outcome: "ok" },
  ]);
  expect(JSON.stringify(entries)).not.toContain(viewer.value);
});

describe("a reason", () => {
  test.each(revealReasons)("%s is accepted", async (reason) => {
    expect(await parseReveal(post({ reason }))).toBe(reason);
  });

  test.each([
    { name: "missing", body: {} },
    { name: "unknown", body: { reason: "curious" } },
    { name: "empty", body: { reason: "" } },
    { name: "of 10,000 characters", body: { reason: "x".repeat(10_000) } },
    { name: "with markup", body: { reason: "<b>other</b>" } },
    { name: "with control and right-to-left characters", body: { reason: "other\u0000\u202e" } },
    { name: "with more beside it", body: { reason: "other", text: "because" } },
    { name: "not a text", body: { reason: ["other"] } },
  ])("that is $name is refused", async ({ body }) => {
    await expect(parseReveal(post(body))).rejects.toMatchObject({ code: "invalid-reason" });
  });
});

import { describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { revealReasons } from "@/lib/domain/access/reveal-reason";
import { type Role, roles } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { sealLookup } from "@/lib/server/access/reference";
import { parseReveal, revealViewer } from "@/lib/server/access/reveal";
import { openViewer } from "@/lib/server/access/viewer-access";
import { createLookup } from "@/lib/server/lookup/create-lookup";
import type { LookRequest } from "@/lib/server/records/look";
import { breakRecording, givenOwnStore, lookUp } from "@/lib/server/records/look.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { shownLookup } from "@/lib/server/sessions/mask-sessions";
import { store } from "@/lib/server/store/store";

const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "47a28f72-6ad8-4a3b-813e-bd04eecda689" };
const masked = { kind: "viewerId", value: "47a2····a689", isMasked: true };
const plain = { kind: "viewerId", value: viewer.value, isMasked: false };
const reveal = { action: "reveal", range: null, reason: "caller-on-the-line" } as const;

givenOwnStore();

/** A request of a sign-in. */
const request = (signInId: string, role: Role = "agent") => ({
  ...{ requestId: "request", signal: undefined, signInId, framed: null },
  actor: { subject: "ada", name: "Ada", role, team: null },
});
const open = (signIn: string, role?: Role, look: LookRequest = lookUp) =>
  openViewer(request(signIn, role), sealLookup(viewer), look);
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
    expect(await revealViewer(await open("4", "agent", reveal))).toEqual({ value: viewer.value });

    expect(shownLookup(await open("4"))).toEqual(plain);
    expect(shownLookup(await open("5"))).toEqual(masked);
  });

  test("is revealed with a record of who, and why", async () => {
    await revealViewer(await open("6", "agent", reveal));

    const rows = await recordsIn(store());
    expect(rows.map(({ phase, action, reason, actor_name }) => [phase, action, reason, actor_name])).toEqual([
      ["intent", "reveal", "caller-on-the-line", "Ada"],
      ["answered", "reveal", "caller-on-the-line", "Ada"],
    ]);
  });

  test("isn't revealed if that can't be recorded", async () => {
    const access = await open("7", "agent", reveal);
    await breakRecording();

    await expect(revealViewer(access)).rejects.toMatchObject({ code: "record-unavailable" });
  });
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

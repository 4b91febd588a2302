import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { roleOf, signInOptions, teamOf } from "@/lib/server/sign-in/sign-in";

beforeAll(() => stubEnvironment({ OIDC_TEAM_CLAIM: "team" }));

describe("the role of a claim", () => {
  test.each([
    { name: "one value in a list", claim: ["care"], role: "agent" },
    { name: "one value as a string", claim: "care-night", role: "agent" },
    { name: "the highest of several", claim: ["care", "care-lead", "care-senior"], role: "lead" },
    { name: "several values in any order", claim: ["care-senior", "care"], role: "senior" },
    { name: "a list with unknown values", claim: ["staff", "care", 7, null], role: "agent" },
    { name: "unknown values only", claim: ["staff"], role: null },
    { name: "an empty list", claim: [], role: null },
    { name: "an empty string", claim: "", role: null },
    { name: "part of a value", claim: "care-", role: null },
    { name: "several values in one string", claim: "care,care-lead", role: null },
    { name: "a value in another case", claim: "CARE", role: null },
    { name: "a list in a list", claim: [["care"]], role: null },
    { name: "an object", claim: { care: true }, role: null },
    { name: "true", claim: true, role: null },
    { name: "nothing", claim: undefined, role: null },
  ])("is $role for $name", ({ claim, role }) => {
    expect(roleOf(claim)).toBe(role);
  });
});

describe("the team of a claim", () => {
  test.each([
    { name: "a text", claim: "Night", team: "Night" },
    { name: "the first of a list", claim: ["", "Night", "Day"], team: "Night" },
    { name: "an empty text", claim: "", team: null },
    { name: "an empty list", claim: [], team: null },
    { name: "an object", claim: { name: "Night" }, team: null },
    { name: "nothing", claim: undefined, team: null },
  ])("is $team for $name", ({ claim, team }) => {
    expect(teamOf({ team: claim })).toBe(team);
  });
});

test("the cookie and what next-auth makes of it contain the id of the sign-in, and nothing about the person", async () => {
  const { jwt, session } = signInOptions().callbacks ?? {};
  const token = { signInId: "s1" };
  const user = undefined as never;
  const given = { session: { user: { name: "Ada" }, expires: "2026-11-27", signInId: "" }, token };

  expect(await jwt?.({ token, user, account: null })).toEqual({ signInId: "s1" });
  expect(await session?.({ ...given, user, newSession: null, trigger: "update" })).toEqual({
    expires: "2026-11-27",
    signInId: "s1",
  });
});

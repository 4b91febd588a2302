import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { roleOf } from "@/lib/server/sign-in/sign-in";

beforeAll(() => stubEnvironment());

describe("the role of a claim", () => {
  test.each([
    { name: "one value in a list", claim: ["care"], role: "agent" },
    { name: "one value in a text", claim: "care-night", role: "agent" },
    { name: "the highest of several", claim: ["care", "care-lead", "care-senior"], role: "lead" },
    { name: "whatever their order", claim: ["care-senior", "care"], role: "senior" },
    { name: "strangers are left out", claim: ["staff", "care", 7, null], role: "agent" },
    { name: "no value of ours", claim: ["staff"], role: null },
    { name: "an empty list", claim: [], role: null },
    { name: "an empty text", claim: "", role: null },
    { name: "part of a value", claim: "care-", role: null },
    { name: "several values in one text", claim: "care,care-lead", role: null },
    { name: "another case", claim: "CARE", role: null },
    { name: "a list in a list", claim: [["care"]], role: null },
    { name: "an object", claim: { care: true }, role: null },
    { name: "true", claim: true, role: null },
    { name: "nothing", claim: undefined, role: null },
  ])("of $name is $role", ({ claim, role }) => {
    expect(roleOf(claim)).toBe(role);
  });
});

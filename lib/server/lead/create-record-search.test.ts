import { beforeAll, describe, expect, test } from "vitest";
import { openSearch } from "@/lib/server/access/reference";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { createRecordSearch } from "@/lib/server/lead/create-record-search";
import { requestBy } from "@/lib/server/lead/lead.fixture";

beforeAll(() => stubEnvironment());

function post(fields: Readonly<Record<string, string>>): Request {
  return new Request("https://desk.example.com/api/lead/searches", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The parameters of the page that a form leads to. */
async function parametersOf(fields: Readonly<Record<string, string>>) {
  const location = new URL(await createRecordSearch(requestBy("lead"), post(fields)), "https://desk.example.com");
  expect(location.pathname).toBe("/lead");
  return Object.fromEntries(location.searchParams);
}

describe("a search by the form", () => {
  test("seals what was typed, without stray characters from a paste", async () => {
    const { search = "", ...others } = await parametersOf({ text: " viewer@example.com\u200b", period: "7" });

    expect(others).toEqual({});
    expect(openSearch(search)).toBe("viewer@example.com");
    expect(search).not.toContain("viewer");
  });

  test.each([
    { fields: { text: "", agent: "", period: "7" }, parameters: {} },
    { fields: { agent: "i|a", action: "reveal", verdict: "cdn", team: "night", period: "all" } },
    {
      fields: { period: "custom", since: "2026-11-26T09:00", until: "2026-11-26T10:00", zone: "America/New_York" },
      parameters: {
        since: String(Date.parse("2026-11-26T14:00:00Z")),
        until: String(Date.parse("2026-11-26T15:00:00Z")),
      },
    },
  ])("with $fields keeps the choices", async ({ fields, parameters = fields }) => {
    expect(await parametersOf(fields)).toEqual(parameters);
  });

  test.each([
    { text: "10.0.0.1/8", fault: "address-range" },
    { text: "x".repeat(10_000), fault: "id-too-long" },
    { text: "a\u0007b", fault: "control-character" },
  ])("for $fault is refused with the reason", async ({ text, fault }) => {
    await expect(createRecordSearch(requestBy("lead"), post({ text }))).rejects.toMatchObject({
      code: "invalid-lookup",
      occurrence: { fault },
    });
  });

  test.each([
    { since: "", until: "2026-11-26T10:00", fault: "missing-instant" },
    { since: "2026-11-26T10:00", until: "2026-11-26T10:00", fault: "reversed" },
  ])("for a period that is $fault is refused", async ({ fault, ...instants }) => {
    await expect(
      createRecordSearch(requestBy("lead"), post({ period: "custom", ...instants })),
    ).rejects.toMatchObject({ code: "invalid-range", occurrence: { fault } });
  });

  test.each(["agent", "senior"] as const)("isn't there for an %s", async (role) => {
    await expect(createRecordSearch(requestBy(role), post({ text: "v" }))).rejects.toMatchObject({
      code: "page-not-found",
    });
  });
});

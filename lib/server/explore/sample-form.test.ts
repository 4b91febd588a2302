import { describe, expect, test } from "vitest";
import { hourMs, minuteMs } from "@/lib/domain/units";
import { exploreForTests, now, requestBy } from "@/lib/server/explore/explore.fixture";
import { createSampleQuery } from "@/lib/server/explore/sample-form";

const conviva = exploreForTests();
const minute = Math.floor(now / minuteMs) * minuteMs;

async function submit(
  fields: readonly (readonly [string, string])[],
  isChecked = true,
  role: "agent" | "senior" = "senior",
) {
  conviva.answers({});
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const request = new Request("https://desk.example.com/", { method: "POST", headers, body });
  const { location } = await createSampleQuery(requestBy(role), request, isChecked);
  return new URL(location, "https://desk.example.com");
}

const usual = [
  ["kind", "content"],
  ["window", "3h"],
  ["limit", "50"],
  ["zone", "America/Chicago"],
] as const;
const custom = (since: string, until: string) =>
  [...usual.filter(([name]) => name !== "window"), ["window", "custom"], ["since", since], ["until", until]] as const;

describe("the form becomes the URL of its sample", () => {
  test("with a chosen window in whole minutes, and the time it was run", async () => {
    const url = await submit(usual);
    expect(`${url.pathname}${url.search}`).toBe(
      `/explore?kind=content&from=${minute - 3 * hourMs}&to=${minute}&limit=50&run=${now}`,
    );
  });

  test("with times in the zone of the page", async () => {
    const { searchParams } = await submit(custom("2026-11-27T03:00", "2026-11-27T04:00"));
    expect(searchParams.get("from")).toBe(String(Date.parse("2026-11-27T09:00:00Z")));
    expect(searchParams.get("to")).toBe(String(Date.parse("2026-11-27T10:00:00Z")));
  });

  test("with the same hour of a night that has it twice, as long as the form shows it", async () => {
    // 1:30 and 4:30 standard time. At 2:00 daylight time it was 1:00 again.
    const [from, to] = ["2026-11-01T07:30:20Z", "2026-11-01T10:30:20Z"].map(Date.parse);
    const filledIn = [
      ["from", String(from)],
      ["to", String(to)],
    ] as const;
    const { searchParams } = await submit([...custom("2026-11-01T01:30", "2026-11-01T04:30"), ...filledIn]);
    expect([searchParams.get("from"), searchParams.get("to")].map(Number)).toEqual(
      [from, to].map((instant) => Number(instant) - 20_000),
    );
    const changed = await submit([...custom("2026-11-01T01:31", "2026-11-01T03:00"), ...filledIn]);
    expect(changed.searchParams.get("from")).toBe(String(Date.parse("2026-11-01T06:31:00Z")));
  });

  test("with the dimensions by name, however they were typed, and every value", async () => {
    const filters = [
      ["dimension", "isps"],
      ["value", "A"],
      ["dimension", "isps"],
      ["value", "b, c"],
      ["dimension", ""],
      ["value", ""],
      ["is_video_start_failure", "true"],
    ] as const;
    const { searchParams } = await submit([...usual, ...filters]);
    expect(searchParams.getAll("isp")).toEqual(["A", "b, c"]);
    expect(searchParams.get("is_video_start_failure")).toBe("true");
    expect(searchParams.has("sealed")).toBe(false);
  });

  test("of the page of errors, if that's where it is", async () => {
    expect((await submit([...usual, ["page", "errors"]])).pathname).toBe("/explore/errors");
  });

  test("without what is personal", async () => {
    const url = await submit([
      ...usual,
      ["dimension", "tag_plan"],
      ["value", "anne"],
      ["dimension", "client_id"],
      ["value", "1.2.3.4"],
    ]);
    expect(decodeURIComponent(url.search)).not.toMatch(/anne|1\.2\.3\.4|plan|client/u);
    expect(url.searchParams.get("sealed")).toMatch(/^[\w-]+$/u);
  });
});

describe("a field that is wrong is refused by name", () => {
  test.each([
    { name: "no start", fields: custom("", "2026-11-27T04:00"), parameter: "from", fault: "missing-window" },
    { name: "half a date", fields: custom("2026-11-27T03:00", "27.11."), parameter: "to", fault: "malformed-window" },
    {
      name: "no dimension",
      fields: [...usual, ["dimension", ""], ["value", "x"]] as const,
      ...{ parameter: "dimension", fault: "dimension-missing" },
    },
    {
      name: "no value",
      fields: [...usual, ["dimension", "ISPs"], ["value", ""]] as const,
      ...{ parameter: "isp", fault: "dimension-without-value" },
    },
  ])("$name", async ({ fields, parameter, fault }) => {
    await expect(submit(fields)).rejects.toMatchObject({ code: "invalid-sample", occurrence: { parameter, fault } });
    // Without a script, the page says so.
    expect((await submit(fields, false)).pathname).toBe("/explore");
  });

  test("but an agent isn't told that there is such a form", async () => {
    await expect(submit(usual, true, "agent")).rejects.toMatchObject({ code: "page-not-found" });
  });
});

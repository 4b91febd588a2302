import { expect, test } from "vitest";
import type { RecordQuery } from "@/lib/contract/lead";
import { epochMs, hourMs } from "@/lib/domain/units";
import { desk, now, verdicts } from "@/lib/presentation/lead/lead.fixture";
import { searchForm } from "@/lib/presentation/lead/search-form";

const known = desk({ text: "v-1", agents: [{ subject: "i|ada", name: "Ada" }] });
const basis = { zone: "America/New_York", now, verdicts };

function choiceOf(form: ReturnType<typeof searchForm>, name: string) {
  return form.choices.find((choice) => choice.name === name);
}

test("the form is filled in with the search", () => {
  const form = searchForm(known, { ...basis, query: { agent: "i|ada", action: "reveal", period: "30" } });

  expect(form.text).toBe("v-1");
  expect(choiceOf(form, "agent")).toMatchObject({ chosen: "i|ada", options: [{ value: "" }, { label: "Ada" }] });
  expect(choiceOf(form, "action")?.chosen).toBe("reveal");
  expect(choiceOf(form, "verdict")?.chosen).toBe("");
  expect(choiceOf(form, "period")?.chosen).toBe("30");
});

test("without a period, it's the last 7 days; a start and an end are in the page's zone", () => {
  const since = String(now - hourMs);
  const custom = searchForm(known, { ...basis, query: { since, until: String(now) } });

  expect(choiceOf(searchForm(known, { ...basis, query: {} }), "period")?.chosen).toBe("7");
  expect(choiceOf(custom, "period")?.chosen).toBe("custom");
  expect(custom).toMatchObject({ since: "2026-11-27T06:00", until: "2026-11-27T07:00", zoneLabel: "EST" });
});

test.each(["9007199254740993", "8640000000000001", "-1", "soon", ""])(
  "the start %j, which isn't one, is yesterday",
  (since) => {
    expect(searchForm(known, { ...basis, query: { since, until: since } })).toMatchObject({
      ...{ since: "2026-11-26T07:00", until: "2026-11-27T07:00" },
    });
  },
);

test("an agent without looks in the period stays chosen", () => {
  const form = searchForm(known, { ...basis, query: { agent: "i|gone" } });

  expect(choiceOf(form, "agent")?.options.at(-1)).toEqual({ value: "i|gone", label: "i|gone" });
});

test("there's no choice of teams if the record names none", () => {
  expect(choiceOf(searchForm(known, { ...basis, query: {} }), "team")).toBeUndefined();
  expect(choiceOf(searchForm({ ...known, teams: ["night"] }, { ...basis, query: {} }), "team")).toBeDefined();
  expect(choiceOf(searchForm(known, { ...basis, query: { team: "day" } }), "team")?.chosen).toBe("day");
});

test("restrictions by a link are said in words", () => {
  const query = { pseudonym: "Ab3dE_9x", factor: "cdn", cause: "BLUEWAVE" };

  expect(searchForm(known, { ...basis, query }).restrictions).toEqual([
    "Only look-ups of viewer Ab3dE_9x.",
    "Only look-ups with the cause CDN BLUEWAVE.",
  ]);
  expect(searchForm(known, { ...basis, query: { since: String(epochMs(1)) } }).restrictions).toEqual([]);
});

test("any search can be cleared, and without one there's nothing to clear", () => {
  const canClear = (query: RecordQuery) => searchForm(known, { ...basis, query }).canClear;

  expect([{ action: "reveal" }, { period: "30" }, { after: "1.a" }, {}].map(canClear)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

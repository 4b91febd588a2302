import { beforeAll, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { minuteMs } from "@/lib/domain/units";
import { sealLookup, sealSearch } from "@/lib/server/access/reference";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { now } from "@/lib/server/lead/lead.fixture";
import { cursorOf, parseRecordQuery, recordQueryOf, typedText } from "@/lib/server/lead/parse-record-query";

beforeAll(() => stubEnvironment());

test("of a repeated parameter the first one counts; empty ones and others than ours don't", () => {
  expect(recordQueryOf({ agent: ["a", "b"], action: "", verdict: undefined, days: "7", team: "night" })).toEqual({
    ...{ agent: "a", team: "night" },
  });
});

test("what was typed stays, even if the rest of the search isn't valid", () => {
  const search = sealSearch("v-1");

  expect(typedText({ search, period: "nonsense" })).toBe("v-1");
  expect(typedText({})).toBe("");
  expect(typedText({ search: "nonsense" })).toBe("");
});

test("a viewer's reference isn't a search", () => {
  const search = sealLookup({ account: soleAccount, kind: "viewerId", value: "v-1" });

  expect(typedText({ search })).toBe("");
  expect(() => parseRecordQuery({ search }, now)).toThrow("A query parameter isn't valid");
});

test.each([
  { query: {}, range: { days: 7 } },
  { query: { period: "30" }, range: { days: 30 } },
  { query: { period: "all" }, range: null },
  { query: { since: "1000", until: "2000" }, range: { from: 1_000, to: 2_000 } },
  { query: { since: "1000" }, range: { from: 1_000, to: Math.floor(now / minuteMs) * minuteMs } },
  { query: { until: "2000" }, range: { from: 0, to: 2_000 } },
])("the period of $query is recorded as $range", ({ query, range }) => {
  expect(parseRecordQuery(query, now).range).toEqual(range);
});

test("a page is part of the search, and continues after a look", () => {
  const last = { atMs: 1_000, lookId: "a-look_id" };
  const search = parseRecordQuery({ verdict: "cdn", factor: "cdn", cause: "X & Y", after: cursorOf(last) }, now);

  expect(search.before).toEqual(last);
  expect(search.restrictions).toBe("verdict=cdn&factor=cdn&cause=X+%26+Y");
  expect(search.filter).toMatchObject({ verdict: "cdn", cause: { factor: "cdn", value: "X & Y" } });
});

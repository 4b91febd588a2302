import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { paths } from "@/lib/contract/paths";
import { nothingTyped, type TypedFilter, type TypedSample } from "@/lib/domain/explore/typed-sample";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { pairsOfSample, pairsOfSearchParams, sampleInUrl } from "@/lib/server/explore/sample-url";

beforeAll(() => stubEnvironment());

const window = { from: "1700000000000", to: "1700010800000" };
const typed = (...filters: readonly TypedFilter[]): TypedSample => ({ ...nothingTyped, ...window, filters });
const urlOf = (sample: TypedSample) => paths.explore(pairsOfSample(sample));
const readUrl = (url: string) => sampleInUrl([...new URL(url, "https://desk.example.com").searchParams]);

test("a query without anything personal is readable in its URL", () => {
  const sample = {
    ...typed({ name: "isp", values: ["Comcast", "Söhne & Co, KG"] }),
    ...{ flags: ["is_video_start_failure"], run: "1700010800001" },
  };
  expect(urlOf(sample)).toBe(
    "/explore?kind=content&from=1700000000000&to=1700010800000&limit=50&is_video_start_failure=true" +
      "&isp=Comcast&isp=S%C3%B6hne%20%26%20Co%2C%20KG&run=1700010800001",
  );
  expect(readUrl(urlOf(sample))).toEqual({ typed: sample, fault: null });
});

test.each([
  { name: "a player", filter: { name: "client_id", values: ["1.2.3.4"] }, hidden: "1.2.3.4" },
  { name: "a session", filter: { name: "session_id", values: ["-5551"] }, hidden: "5551" },
  { name: "a custom tag", filter: { name: "tag_subscriber", values: ["anne"] }, hidden: "anne" },
  { name: "an e-mail address", filter: { name: "asset", values: ["Anne@Example.com"] }, hidden: "Anne" },
  { name: "an IPv4 address", filter: { name: "stream_host", values: ["203.0.113.24"] }, hidden: "113" },
  { name: "an IPv6 address", filter: { name: "asset", values: ["2001:db8::7"] }, hidden: "db8" },
  { name: "a UUID", filter: { name: "asset", values: ["47a28f72-6ad8-4a3b-813e-bd04eecda689"] }, hidden: "47a28f72" },
  { name: "a phone number", filter: { name: "asset", values: ["+49 171 5551234"] }, hidden: "5551234" },
  { name: "an e-mail address as a dimension", filter: { name: "anne@example.com", values: ["x"] }, hidden: "anne" },
  { name: "an ID as a dimension", filter: { name: "a47a28f726ad84a3b", values: ["x"] }, hidden: "47a28f" },
  { name: "what isn't a dimension's name", filter: { name: "47a2 Anne", values: ["x"] }, hidden: "Anne" },
  { name: "a parameter of ours", filter: { name: "run", values: ["x-1"] }, hidden: "x-1" },
])("$name is sealed, and read back", ({ filter, hidden }) => {
  const url = urlOf(typed(filter));
  expect(decodeURIComponent(url)).not.toContain(hidden);
  expect(url).toMatch(/&sealed=[\w-]+$/u);
  expect(readUrl(url)).toEqual({ typed: typed(filter), fault: null });
  expect(urlOf(typed(filter))).toBe(url);
});

test.each(["anne@example.com", "203.0.113.24", "0048213123", "Anne"])(
  "%s pasted into the limit is sealed",
  (limit) => {
    const url = urlOf({ ...typed(), limit });
    expect(decodeURIComponent(url)).not.toContain(limit);
    expect(readUrl(url)).toEqual({ typed: { ...typed(), limit }, fault: null });
  },
);

test.each(["0", "501", "1.5", "-1", "5000"])("the limit %s is readable, though wrong", (limit) => {
  expect(urlOf({ ...typed(), limit })).toContain(`&limit=${limit}`);
});

test("any query comes back from its URL, whatever is typed", () => {
  const name = fc.constantFrom("isp", "asset", "client_id", "tag_x", "kind", "sealed");
  const value = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, fc.array(value, { minLength: 1 })), { selector: ([key]) => key }),
      (all) => {
        const sample = typed(...all.map(([key, values]) => ({ name: key, values })));
        const read = readUrl(urlOf(sample));
        expect(read.fault).toBeNull();
        const sorted = ({ filters }: TypedSample) =>
          filters.map(({ name: key, values }) => [key, values.toSorted()]).toSorted();
        expect(sorted(read.typed)).toEqual(sorted(sample));
      },
    ),
  );
});

test.each([
  { name: "an altered sealed part", url: "/explore?sealed=abc", parameter: "sealed" },
  { name: "two limits", url: "/explore?limit=1&limit=2", parameter: "limit" },
  {
    name: "a status that isn't true",
    url: "/explore?is_video_start_failure=false",
    parameter: "is_video_start_failure",
  },
])("$name is a fault, and the rest is read", ({ url, parameter }) => {
  const { typed: read, fault } = readUrl(`${url}&isp=x`);
  expect(fault?.occurrence.parameter).toBe(parameter);
  expect(read.filters).toEqual([{ name: "isp", values: ["x"] }]);
});

test("parameters of a page are its texts, whatever they're called", () => {
  const constructors: unknown = { isp: ["a", "b"], kind: "ad", none: undefined, constructor: [Object, "x"] };
  const given = constructors as Parameters<typeof pairsOfSearchParams>[0];
  expect(pairsOfSearchParams(given)).toEqual([
    ...[
      ["isp", "a"],
      ["isp", "b"],
      ["kind", "ad"],
      ["constructor", "x"],
    ],
  ]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/lib/domain/property-runs.fixture";
import {
  defaultRange,
  formatRangeQuery,
  longestRangeMs,
  parseRangeQuery,
  type RangeQuery,
  rangeDays,
  resolveRange,
} from "@/lib/domain/time/time-range";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const now = epochMs(Date.parse("2026-11-16T12:00:30.500Z"));
const lastMinute = Date.parse("2026-11-16T12:00:00Z");
const oldest = lastMinute - longestRangeMs + 2 * minuteMs;

function between(from: number, to: number): RangeQuery {
  return { from: epochMs(from), to: epochMs(to) };
}

function refusal(detail: string) {
  return expect.objectContaining({
    code: "invalid-range",
    occurrence: { detail: expect.stringContaining(detail) },
  });
}

describe("a range in days ends with the last whole minute", () => {
  test.each(rangeDays.filter((days) => days < 30))("%i days", (days) => {
    expect(resolveRange({ days }, now)).toEqual({ start: lastMinute - days * dayMs, end: lastMinute });
  });

  test("30 days begin two minutes inside Conviva's limit", () => {
    expect(resolveRange({ days: 30 }, now)).toEqual({ start: oldest, end: lastMinute });
  });
});

describe("a range of instants", () => {
  test.each([
    { name: "of whole minutes is kept", from: lastMinute - hourMs, to: lastMinute, start: lastMinute - hourMs },
    {
      name: "is widened to whole minutes",
      from: lastMinute - hourMs + 1,
      to: lastMinute - 1,
      start: lastMinute - hourMs,
    },
    {
      name: "that ends this minute ends with the last whole one",
      from: lastMinute - hourMs,
      to: now,
      start: lastMinute - hourMs,
    },
    {
      name: "whose end is a moment ahead is a clock's difference",
      from: lastMinute - hourMs,
      to: now + minuteMs,
      start: lastMinute - hourMs,
    },
    { name: "that begins to leave the 30 days is cut", from: oldest - minuteMs, to: lastMinute, start: oldest },
    { name: "of just 30 days is cut likewise", from: lastMinute - longestRangeMs, to: lastMinute, start: oldest },
  ])("$name", ({ from, to, start }) => {
    expect(resolveRange(between(from, to), now)).toEqual({ start, end: lastMinute });
  });

  test.each([
    { name: "reversed", from: lastMinute, to: lastMinute - 1, detail: "The end must come after the start" },
    { name: "empty", from: lastMinute, to: lastMinute, detail: "The end must come after the start" },
    { name: "in the future", from: now + hourMs, to: now + 2 * hourMs, detail: "lies in the future" },
    { name: "beginning now", from: now, to: now + minuteMs, detail: "lies in the future" },
    { name: "ending in the future", from: lastMinute, to: now + minuteMs + 1, detail: "The end lies in the future" },
    { name: "too long", from: now - longestRangeMs - 1, to: now, detail: "30 days at most" },
    { name: "too old", from: oldest - dayMs, to: oldest, detail: "this range is older" },
    { name: "inside the minute that runs", from: lastMinute + 1, to: now, detail: "one whole minute" },
  ])("$name is refused", ({ from, to, detail }) => {
    expect(() => resolveRange(between(from, to), now)).toThrow(refusal(detail));
  });
});

test("whatever is resolved is whole minutes, inside the limit, not ahead, and resolves to itself", () => {
  const instant = fc.integer({ min: now - 40 * dayMs, max: now + hourMs });
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const query = between(Math.min(one, other), Math.max(one, other) + 1);
      const range = rangeOrNull(query);
      if (range === null) return;
      expect([range.start % minuteMs, range.end % minuteMs]).toEqual([0, 0]);
      expect(range.start).toBeGreaterThanOrEqual(oldest);
      expect(range.end).toBeLessThanOrEqual(lastMinute);
      expect(range.end).toBeGreaterThan(range.start);
      expect(resolveRange(between(range.start, range.end), now)).toEqual(range);
    }),
    runs(1_000),
  );
});

function rangeOrNull(query: RangeQuery) {
  try {
    return resolveRange(query, now);
  } catch {
    return null;
  }
}

describe("an address's range", () => {
  test.each(rangeDays)("of %i days is read as it was written", (days) => {
    expect(parse(formatRangeQuery({ days }))).toEqual({ days });
  });

  test("of instants is read as it was written", () => {
    const instant = fc.integer({ min: 0, max: 999_999_999_999_999 }).map(epochMs);
    fc.assert(
      fc.property(instant, instant, (from, to) => {
        expect(parse(formatRangeQuery({ from, to }))).toEqual({ from, to });
      }),
    );
  });

  test.each([{}, { days: null, from: null, to: null }, { days: "", from: "", to: "" }])("of %j is a day", (given) => {
    expect(parseRangeQuery(given)).toBe(defaultRange);
  });

  test.each([
    { given: { days: "1", from: "1", to: "2" }, detail: "Give either" },
    { given: { days: "1", to: "2" }, detail: "Give either" },
    { given: { from: "1" }, detail: "Give both" },
    { given: { to: "1" }, detail: "Give both" },
    { given: { days: "2" }, detail: "Choose 1, 3, 7, 14, 20, 30 days" },
    { given: { days: "07" }, detail: "Choose" },
    { given: { days: "7.0" }, detail: "Choose" },
    { given: { days: "31" }, detail: "Choose" },
    { given: { days: "toString" }, detail: "Choose" },
    { given: { from: "-1", to: "2" }, detail: "epoch milliseconds" },
    { given: { from: "1.5", to: "2" }, detail: "epoch milliseconds" },
    { given: { from: "1e3", to: "2" }, detail: "epoch milliseconds" },
    { given: { from: "1", to: "1234567890123456" }, detail: "epoch milliseconds" },
    { given: { from: "2026-11-16", to: "2026-11-17" }, detail: "epoch milliseconds" },
  ])("of $given is refused", ({ given, detail }) => {
    expect(() => parseRangeQuery(given)).toThrow(refusal(detail));
  });
});

function parse(query: string): RangeQuery {
  return parseRangeQuery(Object.fromEntries(new URLSearchParams(query)));
}

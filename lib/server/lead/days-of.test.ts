import { expect, test } from "vitest";
import { epochMs, hourMs } from "@/lib/domain/units";
import { daysOf } from "@/lib/server/lead/days-of";

const at = (text: string) => epochMs(Date.parse(text));

test("days are those of the zone, newest first; the first and the last are cut to the period", () => {
  expect(daysOf(at("2026-11-25T12:00:00Z"), at("2026-11-27T12:00:00Z"), "America/New_York")).toEqual([
    { start: at("2026-11-27T05:00:00Z"), end: at("2026-11-27T12:00:00Z") },
    { start: at("2026-11-26T05:00:00Z"), end: at("2026-11-27T05:00:00Z") },
    { start: at("2026-11-25T12:00:00Z"), end: at("2026-11-26T05:00:00Z") },
  ]);
});

test("a day on which the clocks change has 23 or 25 hours, and no day is missing or repeated", () => {
  const spring = daysOf(at("2026-03-28T00:00:00Z"), at("2026-03-31T00:00:00Z"), "Europe/Madrid");
  const autumn = daysOf(at("2026-10-24T00:00:00Z"), at("2026-10-27T00:00:00Z"), "Europe/Madrid");
  const hours = (days: ReturnType<typeof daysOf>) => days.map(({ start, end }) => (end - start) / hourMs);

  expect(hours(spring)).toEqual([2, 24, 23, 23]);
  expect(hours(autumn)).toEqual([1, 24, 25, 22]);
});

test("a period that ends at midnight has no day after it, and one without a beginning has 31 days", () => {
  const midnight = at("2026-11-27T00:00:00Z");

  expect(daysOf(at("2026-11-26T00:00:00Z"), midnight, "UTC")).toEqual([
    { start: at("2026-11-26T00:00:00Z"), end: midnight },
  ]);
  expect(daysOf(null, midnight, "UTC")).toHaveLength(31);
  expect(daysOf(midnight, midnight, "UTC")).toEqual([]);
});

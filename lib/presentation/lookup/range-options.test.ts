import { expect, test } from "vitest";
import { rangeDays } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import { customRange, rangeOfOption, rangeOptionOf, rangeOptions } from "@/lib/presentation/lookup/range-options";

test("the options are named by their length", () => {
  expect(rangeOptions.map(({ label }) => label)).toEqual([
    "24 hours",
    "3 days",
    "7 days",
    "14 days",
    "20 days",
    "30 days",
    "From – to",
  ]);
});

test.each(rangeDays)("%i days is an option", (days) => {
  expect(rangeOfOption(rangeOptionOf({ days }))).toEqual({ days });
});

test("a range of instants is the option without a range of its own", () => {
  expect(rangeOptionOf({ from: epochMs(1), to: epochMs(2) })).toBe(customRange);
  expect(rangeOfOption(customRange)).toBeNull();
});

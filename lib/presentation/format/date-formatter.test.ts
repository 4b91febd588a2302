import { expect, test } from "vitest";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";

test("a formatter is created once for its format, zone and locale", () => {
  const kept = dateFormatter("clock", "America/Chicago");

  expect(dateFormatter("clock", "America/Chicago")).toBe(kept);
  for (const other of [
    dateFormatter("day", "America/Chicago"),
    dateFormatter("clock", "UTC"),
    dateFormatter("clock", "America/Chicago", "es"),
  ]) {
    expect(other).not.toBe(kept);
  }
});

test("any number of zones leaves the newest 300", () => {
  const zones = Intl.supportedValuesOf("timeZone").slice(0, 301);
  const [first = "UTC", second = "UTC"] = zones;
  const [oldest, next] = zones.map((zone) => dateFormatter("date", zone));

  expect(zones).toHaveLength(301);
  expect(dateFormatter("date", second)).toBe(next);
  expect(dateFormatter("date", first)).not.toBe(oldest);
});

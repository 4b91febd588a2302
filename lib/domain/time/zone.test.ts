import { expect, test } from "vitest";
import { canonicalZone, isZone } from "@/lib/domain/time/zone";

test.each([
  ["America/Chicago", "America/Chicago"],
  ["AMERICA/CHICAGO", "America/Chicago"],
  ["america/chicago", "America/Chicago"],
  ["UTC", "UTC"],
  ["utc", "UTC"],
  ["Etc/UTC", "UTC"],
  ["etc/gmt+5", "Etc/GMT+5"],
])("%s is %s", (name, canonical) => {
  expect(canonicalZone(name)).toBe(canonical);
});

test("both names of a renamed zone are one zone, whichever this runtime prefers", () => {
  const [older, newer] = ["Asia/Calcutta", "Asia/Kolkata"].map(canonicalZone);

  expect(older).toBe(newer);
  expect(["Asia/Calcutta", "Asia/Kolkata"]).toContain(older);
});

test.each(["+05:30", "-12:34", "+0530", "+05", "Mars/Olympus", "", " UTC"])("%j is not a zone", (name) => {
  expect(canonicalZone(name)).toBeNull();
  expect(isZone(name)).toBe(false);
});

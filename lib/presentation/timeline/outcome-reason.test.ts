import { expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { monday, phoneSession } from "@/lib/presentation/timeline/lane.fixture";
import { outcomeReason } from "@/lib/presentation/timeline/outcome-reason";

const reasonOf = (...changes: Parameters<typeof phoneSession>) =>
  outcomeReason(phoneSession(...changes), defaultThresholds);

test.each([
  [{ rebufferingRatio: 6.2 }, "rebuffering 6.2 %"],
  [{ videoStartTime: 14_000 }, "start took 14 s"],
  [{ averagePeakBitrate: 320_000 }, "low picture quality, 320 kbit/s"],
  [{ videoStartTime: 9000, rebufferingRatio: 3 }, "start took 9.0 s, rebuffering 3 %"],
  [{ rebufferingRatio: 2 }, null],
  [{}, null],
])("trouble with %o is because of: %s", (numbers, expected) => {
  expect(reasonOf({ outcome: "trouble", numbers })).toBe(expected);
  expect(reasonOf({ outcome: "on-going", isEnded: false, numbers })).toBe(expected);
});

test("a session that played well has no reason, whatever its thresholds say now", () => {
  expect(reasonOf({ outcome: "played-well", numbers: { rebufferingRatio: 6.2 } })).toBe(null);
});

test("a failure's reason is its errors, on one line; none if none was sent", () => {
  const outcome = "start-failure-technical";
  expect(reasonOf({ outcome, errors: ["DRM_503", "NETWORK\nLOST"] })).toBe("DRM_503, NETWORK LOST");
  expect(reasonOf({ outcome, errors: [] })).toBe(null);
});

test("an exit after a long wait says how long; not if Conviva ended the session some time later", () => {
  const exit = { outcome: "exit-after-wait", startedAt: monday, endedAt: monday + 31_000 } as const;
  expect(reasonOf(exit)).toBe("waited 31 s");
  expect(reasonOf({ ...exit, texts: { endedStatus: "By Expiration" } })).toBe(null);
});

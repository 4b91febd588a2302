import { expect, test } from "vitest";
import { epochMs } from "@/lib/domain/units";
import { barBox } from "@/lib/presentation/timeline/geometry";
import { hitTest } from "@/lib/presentation/timeline/hit-test";
import { monday, phoneSession, timelineOf } from "@/lib/presentation/timeline/lane.fixture";

/** One millisecond is one pixel. */
const viewport = { start: epochMs(monday), end: epochMs(monday + 1000) };
const now = epochMs(monday + 900);

function hitAt(x: number, ...bars: Parameters<typeof phoneSession>[0][]): string | null {
  const sessions = bars.map((bar, id) => phoneSession({ id: String(id), ...bar }));
  const { lanes } = timelineOf(sessions);
  const lane = lanes[0];
  const slot = lane ? hitTest(lane, { x, width: 1000, viewport, now }) : null;
  const index = slot === null ? undefined : lane?.indexes[slot];
  return index === undefined ? null : String(index);
}
const bar = (start: number, end: number) => ({ startedAt: monday + start, endedAt: monday + end });

test.each([
  [100, "0"],
  [150, "0"],
  [92, "0"],
  [208, "0"],
  [91, null],
  [209, null],
])("at %d pixels a bar from 100 to 200 is hit: %s", (x, expected) => {
  expect(hitAt(x, bar(100, 200))).toBe(expected);
});

test("a session too short to see is hit within the tolerance", () => {
  expect(hitAt(95, bar(100, 100))).toBe("0");
  expect(hitAt(110, bar(100, 100))).toBe("0");
});

test("the nearer of two bars is hit", () => {
  expect(hitAt(204, bar(100, 200), bar(210, 300))).toBe("0");
  expect(hitAt(207, bar(100, 200), bar(210, 300))).toBe("1");
});

test("of two equally near bars, a failure is hit", () => {
  const failure = { ...bar(100, 101), outcome: "start-failure-technical" } as const;
  expect(hitAt(101, bar(100, 200), failure)).toBe("1");
  expect(hitAt(101, failure, { ...bar(100, 200), outcome: "trouble" })).toBe("0");
});

test("a short session inside a longer one is hit", () => {
  const failure = { ...bar(500, 501), outcome: "playback-failure-technical" } as const;
  expect(hitAt(501, failure, bar(0, 990))).toBe("0");
});

test("an ongoing session ends where the data ends", () => {
  const open = { ...bar(500, 0), endedAt: null, isEnded: false } as const;
  expect(hitAt(899, open)).toBe("0");
  expect(hitAt(920, open)).toBe(null);
});

test("a bar's box is clipped to the width, and null outside the viewport", () => {
  const model = timelineOf([phoneSession({ startedAt: monday - 500, endedAt: monday + 100 })]);
  expect(barBox(model, 0, { viewport, width: 1000, now })).toMatchObject({ left: 0, width: 100 });
  const later = { start: epochMs(monday + 200), end: epochMs(monday + 300) };
  expect(barBox(model, 0, { viewport: later, width: 1000, now })).toBe(null);
});

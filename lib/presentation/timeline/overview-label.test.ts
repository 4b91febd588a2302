import { expect, test } from "vitest";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { overviewLabel } from "@/lib/presentation/timeline/overview-label";

const over = (ms: number) => ({ start: epochMs(dayMs), end: epochMs(dayMs + ms) });
const all = { shown: 10, total: 10, isComplete: true, lanes: 4 };

test.each([
  [dayMs, dayMs, "24 h, all shown"],
  [dayMs, 3 * hourMs, "3 h of 24 h shown"],
  [dayMs, 90_000, "2 min of 24 h shown"],
  [30 * dayMs - 2 * minuteMs, 12.2 * dayMs, "12 days of 30 days shown"],
  [30 * dayMs - 2 * minuteMs, 30 * dayMs - 2 * minuteMs, "30 days, all shown"],
  [40 * minuteMs, 40 * minuteMs, "40 min, all shown"],
])("of %d ms, %d ms are visible: %s", (range, visible, expected) => {
  expect(overviewLabel(over(range), over(visible), all, 4)).toBe(expected);
});

test("a filter that hides sessions is said instead", () => {
  expect(overviewLabel(over(dayMs), over(hourMs), { ...all, shown: 4, total: 1200 }, 4)).toBe(
    "4 of 1,200 sessions shown",
  );
});

test("a range of which something isn't loaded isn't all shown", () => {
  const incomplete = { ...all, isComplete: false };
  expect(overviewLabel(over(30 * dayMs), over(30 * dayMs), incomplete, 4)).toBe("30 days");
  expect(overviewLabel(over(30 * dayMs), over(dayMs), incomplete, 4)).toBe("24 h of 30 days shown");
});

test("lanes out of view are counted, so that not all is said to be shown", () => {
  const five = { ...all, lanes: 5 };
  expect(overviewLabel(over(dayMs), over(dayMs), five, 4)).toBe("24 h, 4 of 5 lanes");
  expect(overviewLabel(over(dayMs), over(3 * hourMs), five, 4)).toBe("3 h of 24 h, 4 of 5 lanes");
  expect(overviewLabel(over(dayMs), over(dayMs), { ...five, shown: 4 }, 4)).toBe("4 of 10 sessions, 4 of 5 lanes");
  expect(overviewLabel(over(dayMs), over(dayMs), five, 6)).toBe("24 h, all shown");
});

import { describe, expect, test } from "vitest";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { type Axis, layOutAxis, nowMark } from "@/lib/presentation/timeline/axis";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";

const end = epochMs(Date.parse("2026-11-26T20:49Z"));
const zone = "America/Chicago";
const range = { start: epochMs(end - dayMs), end };

function axisOver(spanMs: number, { width = 900, to = end, whole = range } = {}): Axis {
  const viewport = { start: epochMs(to - spanMs), end: epochMs(to) };
  return layOutAxis(viewport, { offsets: utcOffsets(whole, zone), width, now: nowMark(whole, end, zone) });
}

function labelsOf({ clocks, days, edgeDay, now }: Axis) {
  const lines = [...clocks, ...days, ...(now ? [now] : [])];
  return [...lines.map(({ label }) => label), ...(edgeDay ? [edgeDay] : [])].sort((a, b) => a.left - b.left);
}

test("over a day there are hours, the new day, the day at the edge, and now", () => {
  const axis = axisOver(dayMs);
  expect(labelsOf(axis).map(({ text }) => text)).toEqual([
    "Wed 25 Nov",
    "18:00",
    "20:00",
    "22:00",
    "Thu 26 Nov",
    "04:00",
    "06:00",
    "08:00",
    "10:00",
    "12:00",
    "now 14:49",
  ]);
  expect(axis.now?.x).toBe(900);
});

test("every line has a label inside the chart, and no two labels overlap, at any zoom and width", () => {
  const whole = { start: epochMs(end - 30 * dayMs), end };
  for (const width of [420, 900, 1600]) {
    for (let span = 30 * dayMs; span > minuteMs; span *= 0.7) {
      for (const to of [end, end - span / 3, end - 5 * hourMs]) {
        const labels = labelsOf(axisOver(span, { width, to: epochMs(to), whole }));
        expect(labels.length).toBeGreaterThan(1);
        labels.forEach((label, place) => {
          expect(label.left).toBeGreaterThanOrEqual(0);
          expect(label.right).toBeLessThanOrEqual(width);
          expect(label.left).toBeGreaterThan(labels[place - 1]?.right ?? -1);
        });
      }
    }
  }
});

describe("now", () => {
  test("is at the end of the range, with the time of the answer", () => {
    const later = epochMs(end + 2 * minuteMs);
    expect(nowMark(range, later, zone)).toEqual({ at: end, text: "now 14:51" });
  });

  test("isn't marked in a range that ended before", () => {
    expect(nowMark(range, epochMs(end + hourMs), zone)).toBe(null);
  });

  test("isn't labelled while it isn't visible", () => {
    expect(axisOver(hourMs, { to: epochMs(end - hourMs) }).now).toBe(null);
  });
});

import { describe, expect, test } from "vitest";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { type Axis, layOutAxis, nowMark } from "@/lib/presentation/timeline/axis";
import { dayStarts } from "@/lib/presentation/timeline/ticks";
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
  return [...lines.map(({ label }) => label), edgeDay]
    .filter((label) => label !== null)
    .sort((a, b) => a.left - b.left);
}

/** A day of data up to this time in Chicago, on 26 November. */
function axisUntil(time: string, width: number): Axis {
  const now = epochMs(Date.parse(`2026-11-26T${time}-06:00`));
  const viewport = { start: epochMs(now - dayMs), end: now };
  return layOutAxis(viewport, { offsets: utcOffsets(viewport, zone), width, now: nowMark(viewport, now, zone) });
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

test("every day that begins in view has a line, at any time of the day, zoom and width", () => {
  const whole = { start: epochMs(end - 30 * dayMs), end };
  const offsets = utcOffsets(whole, zone);
  for (const width of [420, 900, 1600]) {
    for (const span of [30 * dayMs, 10 * dayMs, 3 * dayMs, dayMs, 6 * hourMs]) {
      for (let hour = 0; hour < 24; hour += 0.5) {
        const to = epochMs(end - hour * hourMs);
        const viewport = { start: epochMs(to - span), end: to };
        const midnights = dayStarts(offsets).filter(({ at }) => at >= viewport.start && at <= viewport.end);
        const { days } = layOutAxis(viewport, { offsets, width, now: { at: to, text: "now 14:49" } });
        expect(days.map(({ x }) => Math.round(x))).toEqual(
          midnights.map(({ at }) => Math.round(((at - viewport.start) / span) * width)),
        );
      }
    }
  }
});

describe("the label of the last midnight", () => {
  test.each([
    { time: "02:30", width: 1600, is: "right of its line", offset: 5 },
    { time: "02:30", width: 900, is: "left of its line, if now is near", offset: -79 },
    { time: "01:00", width: 900, is: "left out, if now is at its line", offset: null },
  ])("is $is", ({ time, width, offset }) => {
    const { x, label } = axisUntil(time, width).days.at(-1) ?? { x: Number.NaN, label: null };
    expect(label && { text: label.text, offset: label.left - x }).toEqual(
      offset === null ? null : { text: "Thu 26 Nov", offset },
    );
  });

  test("hides no time on the other side of its line", () => {
    const labels = labelsOf(axisUntil("02:32", 1392)).map(({ text }) => text);
    expect(labels.slice(-4)).toEqual(["22:00", "Thu 26 Nov", "01:00", "now 02:32"]);
  });
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

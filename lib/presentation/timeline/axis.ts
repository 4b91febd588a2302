import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { formatClock } from "@/lib/presentation/format/format-time";
import { clockLabel, clockStep, dayLabel, labelWidths, localAt, timeTicks } from "@/lib/presentation/timeline/ticks";
import type { OffsetPeriod } from "@/lib/presentation/timeline/utc-offsets";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/** A text above the lanes, in CSS pixels from the left edge of the chart. */
type AxisLabel = Readonly<{ text: string; left: number; right: number }>;

/** A line across the lanes, with the label that belongs to it. */
export type AxisLine = Readonly<{ x: number; label: AxisLabel }>;

/** Where the data ends: an instant and its label. */
export type NowMark = Readonly<{ at: EpochMs; text: string }>;

/** The line at the beginning of a day. `label` is `null` if it has no room on either side. */
export type DayLine = Readonly<{ x: number; label: AxisLabel | null }>;

export type Axis = Readonly<{
  /** Every line has a label. One whose label has no room is left out. */
  clocks: readonly AxisLine[];
  /** One for each day that begins in the viewport. */
  days: readonly DayLine[];
  /** The day at the left edge; `null` if a line nearby says it. */
  edgeDay: AxisLabel | null;
  /** `null` if it isn't visible. */
  now: AxisLine | null;
}>;

/** The widths of "19:06", "19:06:30", "Mon 16 Nov" and "now 19:06", in CSS pixels. */
const textWidths = { clock: 34, seconds: 54, day: 74, now: 64 } as const;
const dayGap = 5;
const labelGap = 6;

/** Lays out the lines and labels above the lanes. No two labels overlap. */
export function layOutAxis(
  viewport: Viewport,
  { offsets, width, now }: Readonly<{ offsets: readonly OffsetPeriod[]; width: number; now: NowMark | null }>,
): Axis {
  const pixelsPerMs = width / spanOf(viewport);
  const step = clockStep(viewport, width);
  const clockWidth = step !== null && step < minuteMs ? textWidths.seconds : textWidths.clock;
  const ticks = timeTicks(viewport, offsets, width).map((tick) => ({
    ...tick,
    x: (tick.at - viewport.start) * pixelsPerMs,
  }));
  const taken: AxisLabel[] = [];
  const take = (label: AxisLabel): AxisLabel | null => {
    const isInside = label.left >= 0 && label.right <= width;
    if (!isInside || taken.some((other) => overlap(label, other))) return null;
    taken.push(label);
    return label;
  };
  const line = (x: number, label: AxisLabel): readonly AxisLine[] => {
    const fitting = take(label);
    return fitting === null ? [] : [{ x, label: fitting }];
  };

  const nowLine = now === null ? [] : line(...nowAt(now, (now.at - viewport.start) * pixelsPerMs, width));
  const firstDay = ticks.find(({ isDay, isLabelled }) => isDay && isLabelled)?.x ?? width;
  const edgeDay =
    firstDay >= labelWidths.day
      ? take({ text: dayLabel(localAt(viewport.start, offsets)), left: 0, right: textWidths.day })
      : null;
  const days = ticks
    .filter(({ isDay }) => isDay)
    .map(({ x, local, isLabelled }) => {
      const from = (left: number) => take({ text: dayLabel(local), left, right: left + textWidths.day });
      return { x, label: isLabelled ? (from(x + dayGap) ?? from(x - dayGap - textWidths.day)) : null };
    });
  const clocks = ticks
    .filter(({ isDay, isLabelled }) => !isDay && isLabelled)
    .flatMap(({ x, local }) =>
      line(x, { text: clockLabel(local, step), left: x - clockWidth / 2, right: x + clockWidth / 2 }),
    );
  return { clocks, days, edgeDay, now: nowLine[0] ?? null };
}

/** The line at `now` and its label, which is moved in from the edge of the chart. */
function nowAt({ text }: NowMark, x: number, width: number): readonly [x: number, label: AxisLabel] {
  // Half a pixel allows for rounding at the right edge.
  const isVisible = x >= 0 && x <= width + 0.5;
  const left = isVisible ? Math.min(Math.max(x - textWidths.now / 2, 0), width - textWidths.now) : x;
  return [x, { text, left, right: isVisible ? left + textWidths.now : Number.POSITIVE_INFINITY }];
}

function overlap(a: AxisLabel, b: AxisLabel): boolean {
  return a.left < b.right + labelGap && b.left < a.right + labelGap;
}

/** How long after the end of a range its answer may arrive, and the range still ends now. */
const nowWithinMs = 5 * minuteMs;

/**
 * The mark "now 14:49", where the data ends.
 *
 * @param asOf - When Conviva answered.
 * @returns `null` if the range ended long before that.
 */
export function nowMark(range: TimeRange, asOf: EpochMs, zone: Zone): NowMark | null {
  if (asOf < range.start || asOf - range.end > nowWithinMs) return null;
  return { at: epochMs(Math.min(asOf, range.end)), text: `now ${formatClock(asOf, zone)}` };
}

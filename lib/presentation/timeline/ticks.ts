import { dayMs, type EpochMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import type { OffsetPeriod } from "@/lib/presentation/timeline/utc-offsets";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/** An instant that may get a line across the lanes. `local` is the local time, encoded as if it were UTC. */
export type Tick = Readonly<{ at: EpochMs; local: EpochMs; isDay: boolean; isLabelled: boolean }>;

const secondMs = 1000;
const clockSteps = [
  ...[5, 10, 30].map((seconds) => seconds * secondMs),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
];
const daySteps = [1, 2, 4, 7, 14];
/** The first Monday, in days since 1970-01-01, so that weekly labels are at Mondays. */
const firstMonday = 4;
/** The widths of "19:06", "19:06:30" and "Mon 16 Nov" with a margin, in CSS pixels. */
export const labelWidths = { clock: 56, seconds: 72, day: 92 } as const;

/** The smallest step, in milliseconds, whose time labels don't overlap; `null` if only day labels fit. */
export function clockStep(viewport: Viewport, width: number): number | null {
  const msPerPixel = spanOf(viewport) / width;
  const step = clockSteps.find(
    (step) => step / msPerPixel >= (step < minuteMs ? labelWidths.seconds : labelWidths.clock),
  );
  return step ?? null;
}

/**
 * The ticks of a viewport in local time: at days, and at hours or smaller steps if they fit. On a 23-hour day the
 * skipped hour has no tick; on a 25-hour day the repeated hour has two.
 *
 * @param width - The width of the chart, in CSS pixels.
 * @returns Ticks in time order. The labels of two days don't overlap, nor do those of two times.
 */
export function timeTicks(viewport: Viewport, offsets: readonly OffsetPeriod[], width: number): readonly Tick[] {
  const step = clockStep(viewport, width);
  const pixelsPerMs = width / spanOf(viewport);
  const labelWidth = step !== null && step < minuteMs ? labelWidths.seconds : labelWidths.clock;
  const dayStep = daySteps.find((days) => days * dayMs * pixelsPerMs >= labelWidths.day) ?? 28;
  const days = dayStarts(offsets).filter(({ at }) => at >= viewport.start && at <= viewport.end);
  const clocks = step === null ? [] : clockTicks(viewport, offsets, step);
  const isClear = ({ at }: Instant, index: number) => {
    // Where the clocks change, two ticks can be closer than a step.
    const before = clocks[index - 1]?.at ?? Number.NEGATIVE_INFINITY;
    return (at - before) * pixelsPerMs >= labelWidth - 0.01;
  };
  return [
    ...days.map((day) => ({ ...day, isDay: true, isLabelled: (dayOf(day.local) - firstMonday) % dayStep === 0 })),
    ...clocks
      .map((clock, index) => ({ ...clock, isDay: false, isLabelled: isClear(clock, index) }))
      .filter(({ at }) => days.every((day) => day.at !== at)),
  ].sort((a, b) => a.at - b.at);
}

type Instant = Pick<Tick, "at" | "local">;

/** The first instant of each local day that begins within the periods: midnight, unless the clocks skip it. */
export function dayStarts(offsets: readonly OffsetPeriod[]): readonly Instant[] {
  const days: Instant[] = [];
  let lastDay = dayOf((offsets[0]?.start ?? 0) + (offsets[0]?.offsetMs ?? 0) - 1);
  for (const { start, end, offsetMs } of offsets) {
    const midnight = nextMultiple(start + offsetMs, dayMs) - offsetMs;
    // Where the clocks skip midnight, the day begins at the change, which is the start of a period.
    for (let at: number = start; at < end; at = at < midnight ? midnight : at + dayMs) {
      if (dayOf(at + offsetMs) <= lastDay) continue;
      lastDay = dayOf(at + offsetMs);
      days.push({ at: epochMs(at), local: epochMs(at + offsetMs) });
    }
  }
  return days;
}

function clockTicks(viewport: Viewport, offsets: readonly OffsetPeriod[], step: number): readonly Instant[] {
  return offsets.flatMap(({ start, end, offsetMs }) => {
    const ticks: Instant[] = [];
    const first = nextMultiple(Math.max(viewport.start, start) + offsetMs, step) - offsetMs;
    for (let at = first; at < end && at <= viewport.end; at += step) {
      ticks.push({ at: epochMs(at), local: epochMs(at + offsetMs) });
    }
    return ticks;
  });
}

function nextMultiple(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

function dayOf(local: number): number {
  return Math.floor(local / dayMs);
}

/** The local time of an instant, encoded as if it were UTC. */
export function localAt(instant: EpochMs, offsets: readonly OffsetPeriod[]): EpochMs {
  const period = offsets.findLast(({ start }) => start <= instant) ?? offsets[0];
  return epochMs(instant + (period?.offsetMs ?? 0));
}

/** "19:06", or "19:06:30" if the step is below a minute. `local` is encoded as if it were UTC. */
export function clockLabel(local: EpochMs, step: number | null): string {
  const text = new Date(local).toISOString();
  return step !== null && step < minuteMs ? text.slice(11, 19) : text.slice(11, 16);
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/**
 * The same text as `formatDay`, for a local time encoded as if it were UTC. It avoids `Intl`, whose first formatter takes
 * longer to create than the whole first paint.
 */
export function dayLabel(local: EpochMs): string {
  const date = new Date(local);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

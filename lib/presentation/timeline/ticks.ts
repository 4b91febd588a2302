import { dayMs, type EpochMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import type { OffsetPeriod } from "@/lib/presentation/timeline/zone-offsets";

/** A line across the lanes. `local` is the wall clock there, as if it were UTC. */
export type Tick = Readonly<{ at: EpochMs; local: EpochMs; isDay: boolean; isLabelled: boolean }>;

const secondMs = 1000;
const clockSteps = [
  ...[5, 10, 30].map((seconds) => seconds * secondMs),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
];
const daySteps = [1, 2, 7, 14];
/** In days since 1970-01-01, so that labels a week apart stand at Mondays. */
const aMonday = 4;
/** Room for "19:06", "19:06:30" and "Mon 16 Nov" at the size they are drawn, with air, in CSS pixels. */
export const labelRoom = { clock: 56, seconds: 72, day: 92 } as const;

/** The finest step whose clock labels stand clear of each other; `null` when only days do. */
export function clockStep(viewport: Viewport, width: number): number | null {
  const msPerPixel = spanOf(viewport) / width;
  const step = clockSteps.find(
    (step) => step / msPerPixel >= (step < minuteMs ? labelRoom.seconds : labelRoom.clock),
  );
  return step ?? null;
}

/**
 * The ticks of a viewport in the wall clock of a zone: days, and hours or less between them where
 * there is room. On a day of 23 hours a skipped hour has no tick, on one of 25 the repeated has two.
 *
 * @param width - Of what is drawn, in CSS pixels.
 * @returns In time order. Labels do not overlap; a clock's yields to a day's.
 */
export function timeTicks(viewport: Viewport, offsets: readonly OffsetPeriod[], width: number): readonly Tick[] {
  const step = clockStep(viewport, width);
  const pixelsPerMs = width / spanOf(viewport);
  const room = step !== null && step < minuteMs ? labelRoom.seconds : labelRoom.clock;
  const dayStep = daySteps.find((days) => days * dayMs * pixelsPerMs >= labelRoom.day) ?? 28;
  const days = dayStarts(offsets).filter(({ at }) => at >= viewport.start && at <= viewport.end);
  const clocks = step === null ? [] : clockTicks(viewport, offsets, step);
  const isClear = ({ at }: Instant, index: number) => {
    // Where clocks jump, two ticks may stand closer than a step.
    const before = clocks[index - 1]?.at ?? Number.NEGATIVE_INFINITY;
    const isBesideDay = days.some(
      (day) => (day.at - at) * pixelsPerMs < room && (at - day.at) * pixelsPerMs < labelRoom.day,
    );
    return !isBesideDay && (at - before) * pixelsPerMs >= room - 0.01;
  };
  return [
    ...days.map((day) => ({ ...day, isDay: true, isLabelled: (dayOf(day.local) - aMonday) % dayStep === 0 })),
    ...clocks
      .map((clock, index) => ({ ...clock, isDay: false, isLabelled: isClear(clock, index) }))
      .filter(({ at }) => days.every((day) => day.at !== at)),
  ].sort((a, b) => a.at - b.at);
}

type Instant = Pick<Tick, "at" | "local">;

/** The first instant of each civil day that begins inside the stretches: midnight, if there is one. */
export function dayStarts(offsets: readonly OffsetPeriod[]): readonly Instant[] {
  const days: Instant[] = [];
  let lastDay = dayOf((offsets[0]?.start ?? 0) + (offsets[0]?.offsetMs ?? 0) - 1);
  for (const { start, end, offsetMs } of offsets) {
    const midnight = nextMultiple(start + offsetMs, dayMs) - offsetMs;
    // Clocks that jump over midnight begin the day where they land, so a stretch's start may be one.
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

/** The wall clock of an instant, as if it were UTC. */
export function localAt(instant: EpochMs, offsets: readonly OffsetPeriod[]): EpochMs {
  const stretch = offsets.findLast(({ start }) => start <= instant) ?? offsets[0];
  return epochMs(instant + (stretch?.offsetMs ?? 0));
}

/** "19:06" or, with seconds, "19:06:30", of a wall clock given as if it were UTC. */
export function clockLabel(local: EpochMs, step: number | null): string {
  const text = new Date(local).toISOString();
  return step !== null && step < minuteMs ? text.slice(11, 19) : text.slice(11, 16);
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/**
 * What `formatDay` says, of a wall clock given as if it were UTC. Not through `Intl`: the first formatter of a page
 * takes longer than the whole of the first paint.
 */
export function dayLabel(local: EpochMs): string {
  const date = new Date(local);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

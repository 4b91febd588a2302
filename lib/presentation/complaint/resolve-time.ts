import { type EpochMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { addDays, type CalendarDay, dayAt, instantOn, secondOf } from "@/lib/presentation/complaint/calendar";
import type { TimeWindow } from "@/lib/presentation/complaint/complaint";
import type { PartId } from "@/lib/presentation/complaint/meaning";
import {
  type ClockSpan,
  clockSpans,
  exactMargin,
  margins,
  partSpans,
  relationWords,
} from "@/lib/presentation/complaint/resolve-clock";
import { daysOf, type Here, orderNote, spanDays } from "@/lib/presentation/complaint/resolve-day";
import type { Clock, SaidTime } from "@/lib/presentation/complaint/time-fact";
import { formatClock, formatDay } from "@/lib/presentation/format/format-time";

/** More ways to read one sentence help nobody. */
const mostWindows = 16;

type OnDays = Readonly<{ days: readonly CalendarDay[]; part: PartId | null; said: string }>;
type SaidClock = Readonly<{ clock: Clock; said: string }>;
/** What was said of time, and when that was, the latest first. */
type Resolved = Readonly<{ windows: readonly TimeWindow[]; notes: readonly string[] }>;

/** Turns what was said of time into stretches of time, on the clocks of a zone. */
export function resolveTime(facts: readonly SaidTime[], here: Here): Resolved {
  const clocks = facts.flatMap((fact): SaidClock[] => (fact.kind === "clock" ? [fact] : []));
  const { onDays, loosePart, notes } = sortOut(facts, here, clocks.length > 0);
  const windows = [
    ...facts.flatMap((fact) => countedBack(fact, here, onDays.length > 0 || clocks.length > 0)),
    ...onDays.flatMap((on) => windowsOn(on, clocks, here)),
    ...(onDays.length === 0 ? windowsWithoutDay(clocks, loosePart, facts, here) : []),
    ...(clocks.length === 0 ? wholeSpans(facts, onDays, here) : []),
  ];
  const past = windows.filter(({ from }) => from <= here.now);
  const kept = once(past.length > 0 ? past : windows);
  const isAhead = past.length === 0 && windows.length > 0;
  return { windows: kept.slice(0, mostWindows), notes: isAhead ? [...notes, "That time has not come yet."] : notes };
}

/** Days with the part of the day said beside them. A stretch of days counts as its days once a clock time is said. */
function sortOut(facts: readonly SaidTime[], here: Here, hasClock: boolean) {
  const onDays: OnDays[] = [];
  const notes: string[] = [];
  let loosePart: Readonly<{ part: PartId; said: string }> | null = null;
  const hasPart = facts.some(({ kind }) => kind === "part");
  for (const fact of facts) {
    if (fact.kind === "part") {
      const last = onDays.at(-1);
      if (last?.part === null)
        onDays[onDays.length - 1] = { ...last, part: fact.part, said: `${last.said} ${fact.said}` };
      else loosePart = fact;
    } else if (fact.kind === "day") {
      const part: PartId | null = fact.part ?? loosePart?.part ?? null;
      const days = daysOf(fact.day, part, here);
      if (days.length === 0) notes.push(`No calendar has the day “${fact.said}”.`);
      else if (fact.day.kind === "figures") notes.push(orderNote(fact.day, here));
      if (days.length > 0) onDays.push({ days, part, said: fact.said });
      if (fact.part === null) loosePart = null;
    } else if (fact.kind === "span" && (hasClock || hasPart)) {
      const span = spanDays(fact.span, here);
      if (span !== null) onDays.push({ days: eachDay(...span), part: loosePart?.part ?? null, said: fact.said });
    }
  }
  return { onDays, loosePart, notes };
}

function eachDay(first: CalendarDay, last: CalendarDay): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = last; day >= first && days.length < mostWindows; day = addDays(day, -1)) days.push(day);
  return days;
}

function windowsOn({ days, part, said }: OnDays, clocks: readonly SaidClock[], here: Here): readonly TimeWindow[] {
  return days.flatMap((day) => {
    if (clocks.length > 0) {
      return clocks.flatMap(({ clock, said: saidClock }) =>
        clockSpans(clock, part).map((span) => clockWindow(day, span, clock, saidClock, here)),
      );
    }
    return part === null ? [wholeDays(day, day, said, here)] : [partWindow(day, part, said, here)];
  });
}

/** Without a day it is the latest such time before now. */
function windowsWithoutDay(
  clocks: readonly SaidClock[],
  loose: Readonly<{ part: PartId; said: string }> | null,
  facts: readonly SaidTime[],
  here: Here,
): readonly TimeWindow[] {
  if (facts.some(({ kind }) => kind === "ago" || kind === "within")) return [];
  const days = [0, 1, 2].map((back) => addDays(dayAt(here.now, here.zone), -back));
  const latest = (at: (day: CalendarDay) => TimeWindow) =>
    days
      .map(at)
      .filter(({ from }) => from <= here.now)
      .slice(0, 1);
  const part = loose?.part ?? null;
  if (clocks.length === 0)
    return loose === null ? [] : latest((day) => partWindow(day, loose.part, loose.said, here));
  return clocks.flatMap(({ clock, said }) =>
    clockSpans(clock, part).flatMap((span) => latest((day) => clockWindow(day, span, clock, said, here))),
  );
}

function wholeSpans(facts: readonly SaidTime[], onDays: readonly OnDays[], here: Here): readonly TimeWindow[] {
  if (onDays.length > 0) return [];
  return facts.flatMap((fact) => {
    const span = fact.kind === "span" ? spanDays(fact.span, here) : null;
    return span === null ? [] : [wholeDays(...span, fact.said, here)];
  });
}

/** "20 minutes ago", "in the last hour", "just now". */
function countedBack(fact: SaidTime, { now, zone }: Here, isToldElse: boolean): readonly TimeWindow[] {
  const { said } = fact;
  if (fact.kind === "ago") {
    const at = epochMs(now - fact.minutes * minuteMs);
    const margin = Math.max(10, fact.minutes / 4) * minuteMs;
    const clock = `about ${formatClock(at, zone)}`;
    return [
      {
        start: minus(at, margin),
        end: plus(at, margin),
        from: at,
        to: at,
        sureness: "about",
        day: formatDay(at, zone),
        clock,
        said,
      },
    ];
  }
  if (fact.kind === "since") {
    const [day] = daysOf(fact.day, fact.part, { now, zone });
    return day === undefined ? [] : [sinceWindow(day, fact.part, said, { now, zone })];
  }
  // "Earlier this evening" is this evening.
  const back = fact.kind === "span" && isToldElse ? 0 : lengthBack(fact);
  if (back === 0) return [];
  const from = minus(now, back);
  const clock = `${formatClock(from, zone)} – ${formatClock(now, zone)}`;
  return [
    {
      start: from,
      end: plus(now, minuteMs),
      from,
      to: now,
      sureness: "span",
      day: formatDay(from, zone),
      clock,
      said,
    },
  ];
}

function sinceWindow(day: CalendarDay, part: PartId | null, said: string, { now, zone }: Here): TimeWindow {
  const from = instantOn(day, part === null ? 0 : partSpans[part][0], zone);
  const to = epochMs(Math.max(from, now));
  const days = [...new Set([formatDay(from, zone), formatDay(to, zone)])].join(" – ");
  return { start: from, end: plus(to, minuteMs), from, to, sureness: "span", day: days, clock: "", said };
}

/** How long a stretch that ends now is; 0 for what is no such stretch. */
function lengthBack(fact: SaidTime): number {
  if (fact.kind === "within") return fact.minutes * minuteMs;
  if (fact.kind !== "span") return 0;
  return fact.span === "now" ? hourMs / 4 : fact.span === "while" ? 4 * hourMs : 0;
}

function clockWindow(
  day: CalendarDay,
  [start, end]: ClockSpan,
  clock: Clock,
  said: string,
  { zone }: Here,
): TimeWindow {
  const from = instantOn(day, start, zone);
  const to = secondOf(instantOn(day, end, zone), zone);
  const isExact = clock.relation === "plain" && start % 15 !== 0;
  const [before, after] = isExact ? exactMargin : margins[clock.relation];
  const figures = end === start ? formatClock(from, zone) : `${formatClock(from, zone)} – ${formatClock(to, zone)}`;
  return {
    start: minus(from, before * minuteMs),
    end: plus(to, after * minuteMs),
    from,
    to,
    sureness: end > start ? "span" : isExact ? "exact" : "about",
    day: formatDay(from, zone),
    clock: `${relationWords[clock.relation]}${figures}`,
    said,
  };
}

function partWindow(day: CalendarDay, part: PartId, said: string, { zone }: Here): TimeWindow {
  const [first, last] = partSpans[part];
  const [from, to] = [instantOn(day, first, zone), instantOn(day, last, zone)];
  const clock = `${formatClock(from, zone)} – ${formatClock(to, zone)}`;
  return { start: from, end: to, from, to, sureness: "span", day: formatDay(from, zone), clock, said };
}

function wholeDays(first: CalendarDay, last: CalendarDay, said: string, { zone }: Here): TimeWindow {
  const [from, to] = [instantOn(first, 0, zone), instantOn(last, 24 * 60, zone)];
  const names = [formatDay(from, zone), formatDay(instantOn(last, 12 * 60, zone), zone)];
  const day = [...new Set(names)].join(" – ");
  return { start: from, end: to, from, to, sureness: "span", day, clock: "", said };
}

function minus(instant: EpochMs, by: number): EpochMs {
  return epochMs(instant - by);
}

function plus(instant: EpochMs, by: number): EpochMs {
  return epochMs(instant + by);
}

/** The latest first, each once. */
function once(windows: readonly TimeWindow[]): readonly TimeWindow[] {
  const byTime = new Map(windows.map((window) => [`${window.from} ${window.to}`, window]));
  return [...byTime.values()].sort((a, b) => b.from - a.from);
}

import { addDays, type CalendarDay, dayAt, instantOn } from "@/lib/domain/complaint/calendar";
import type { ParsingNote, TimeWindow } from "@/lib/domain/complaint/complaint";
import type { PartOfDay } from "@/lib/domain/complaint/lexicon";
import { clockSpans, partMinutes } from "@/lib/domain/complaint/resolve-clock";
import { dateOrderNote, daysOf, periodDays, type SpokenAt } from "@/lib/domain/complaint/resolve-day";
import type { TimeMention } from "@/lib/domain/complaint/time-expression";
import { agoWindow, clockWindow, dayWindow, partWindow, untilNowWindow } from "@/lib/domain/complaint/time-window";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";

/** A sentence with more readings than this is too vague to help. */
const maxWindows = 16;

/** Days, with the part of the day mentioned next to them. */
type DayMention = Readonly<{ days: readonly CalendarDay[]; part: PartOfDay | null; text: string }>;
type PartMention = Readonly<{ part: PartOfDay; text: string }>;
type ClockMention = Extract<TimeMention, Readonly<{ kind: "clock" }>>;
type Resolved = Readonly<{ windows: readonly TimeWindow[]; notes: readonly ParsingNote[] }>;

/** Turns what a caller said about time into windows on their clock, latest first. */
export function resolveTime(mentions: readonly TimeMention[], spokenAt: SpokenAt): Resolved {
  const clocks = mentions.filter((mention) => mention.kind === "clock");
  const { dayMentions, loosePart, notes } = groupByDay(mentions, spokenAt, clocks.length > 0);
  const hasDayOrClock = dayMentions.length > 0 || clocks.length > 0;
  const windows = [
    ...mentions.flatMap((mention) => windowsFromNow(mention, spokenAt, hasDayOrClock)),
    ...dayMentions.flatMap((mention) => windowsOn(mention, clocks, spokenAt)),
    ...(dayMentions.length === 0 ? windowsWithoutDay(clocks, loosePart, mentions, spokenAt) : []),
    ...(hasDayOrClock ? [] : periodWindows(mentions, spokenAt)),
  ];
  const past = windows.filter(({ from }) => from <= spokenAt.now);
  const kept = uniqueLatestFirst(past.length > 0 ? past : windows);
  const isInFuture = past.length === 0 && windows.length > 0;
  return { windows: kept.slice(0, maxWindows), notes: isInFuture ? [...notes, { kind: "future-time" }] : notes };
}

/** Attaches each part of the day to its day. A period counts as its days if a time of day goes with it. */
function groupByDay(mentions: readonly TimeMention[], spokenAt: SpokenAt, hasClock: boolean) {
  const dayMentions: DayMention[] = [];
  const notes: ParsingNote[] = [];
  let loosePart: PartMention | null = null;
  const hasPart = mentions.some(({ kind }) => kind === "part");
  for (const mention of mentions) {
    const { text } = mention;
    if (mention.kind === "part") {
      const last = dayMentions.at(-1);
      if (last?.part === null) {
        dayMentions[dayMentions.length - 1] = { ...last, part: mention.part, text: `${last.text} ${text}` };
      } else loosePart = mention;
    } else if (mention.kind === "day") {
      const part: PartOfDay | null = mention.part ?? loosePart?.part ?? null;
      const days = daysOf(mention.day, part, spokenAt);
      if (days.length === 0) notes.push({ kind: "unknown-date", text });
      else if (mention.day.kind === "ambiguous-date") notes.push(dateOrderNote(mention.day, spokenAt));
      if (days.length > 0) dayMentions.push({ days, part, text });
      if (mention.part === null) loosePart = null;
    } else if (mention.kind === "period" && (hasClock || hasPart)) {
      const period = periodDays(mention.period, spokenAt);
      if (period !== null) dayMentions.push({ days: eachDay(...period), part: loosePart?.part ?? null, text });
    }
  }
  return { dayMentions, loosePart, notes };
}

function eachDay(first: CalendarDay, last: CalendarDay): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = last; day >= first && days.length < maxWindows; day = addDays(day, -1)) days.push(day);
  return days;
}

function windowsOn(
  { days, part, text }: DayMention,
  clocks: readonly ClockMention[],
  { zone }: SpokenAt,
): readonly TimeWindow[] {
  return days.flatMap((day) => {
    if (clocks.length > 0) {
      return clocks.flatMap(({ clock, text: clockText }) =>
        clockSpans(clock, part).map((span) => clockWindow(day, span, clock.relation, clockText, zone)),
      );
    }
    return part === null ? [dayWindow(day, day, text, zone)] : [partWindow(day, part, text, zone)];
  });
}

/** A time without a day means its most recent occurrence. */
function windowsWithoutDay(
  clocks: readonly ClockMention[],
  loosePart: PartMention | null,
  mentions: readonly TimeMention[],
  { now, zone }: SpokenAt,
): readonly TimeWindow[] {
  if (mentions.some(({ kind }) => kind === "ago" || kind === "within")) return [];
  const recentDays = [0, 1, 2].map((daysAgo) => addDays(dayAt(now, zone), -daysAgo));
  const latest = (windowOn: (day: CalendarDay) => TimeWindow) =>
    recentDays
      .map(windowOn)
      .filter(({ from }) => from <= now)
      .slice(0, 1);
  if (clocks.length === 0) {
    return loosePart === null ? [] : latest((day) => partWindow(day, loosePart.part, loosePart.text, zone));
  }
  return clocks.flatMap(({ clock, text }) =>
    clockSpans(clock, loosePart?.part ?? null).flatMap((span) =>
      latest((day) => clockWindow(day, span, clock.relation, text, zone)),
    ),
  );
}

function periodWindows(mentions: readonly TimeMention[], spokenAt: SpokenAt): readonly TimeWindow[] {
  return mentions.flatMap((mention) => {
    const days = mention.kind === "period" ? periodDays(mention.period, spokenAt) : null;
    return days === null ? [] : [dayWindow(...days, mention.text, spokenAt.zone)];
  });
}

/** Windows that count back from now: "20 minutes ago", "in the last hour", "just now", "since yesterday". */
function windowsFromNow(mention: TimeMention, spokenAt: SpokenAt, hasDayOrClock: boolean): readonly TimeWindow[] {
  const { now, zone } = spokenAt;
  const { text } = mention;
  if (mention.kind === "ago") return [agoWindow(mention.minutes, text, now)];
  if (mention.kind === "since") {
    const [day] = daysOf(mention.day, mention.part, spokenAt);
    if (day === undefined) return [];
    const startMinute = mention.part === null ? 0 : partMinutes[mention.part][0];
    return [untilNowWindow(instantOn(day, startMinute, zone), "day", text, now)];
  }
  // "Earlier this evening" is this evening.
  const lengthMs = mention.kind === "period" && hasDayOrClock ? 0 : lengthUntilNowMs(mention);
  return lengthMs === 0 ? [] : [untilNowWindow(epochMs(now - lengthMs), "clock", text, now)];
}

/** The length of a period that ends now, in milliseconds; 0 if the mention isn't one. */
function lengthUntilNowMs(mention: TimeMention): number {
  if (mention.kind === "within") return mention.minutes * minuteMs;
  if (mention.kind !== "period") return 0;
  return mention.period === "just-now" ? hourMs / 4 : mention.period === "earlier" ? 4 * hourMs : 0;
}

function uniqueLatestFirst(windows: readonly TimeWindow[]): readonly TimeWindow[] {
  const byTime = new Map(windows.map((window) => [`${window.from} ${window.to}`, window]));
  return [...byTime.values()].sort((a, b) => b.from - a.from);
}

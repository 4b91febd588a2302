import type { NamedPeriod, PartOfDay } from "@/lib/domain/complaint/lexicon";

/** How the caller related the attempt to a clock time: "at", "about", "after" nine, or "between" two. */
export type ClockRelation = "at" | "about" | "just-after" | "after" | "just-before" | "before" | "between";

/**
 * A clock time in minutes since midnight; over 1440 is the next day. It has several values if the caller didn't say
 * am or pm.
 */
export type MinuteOptions = readonly number[];

/** A clock time, or a range of them if `to` isn't `null`. */
export type ClockExpression = Readonly<{ from: MinuteOptions; to: MinuteOptions | null; relation: ClockRelation }>;

/** A day, before it's resolved to a date. */
export type DayExpression =
  | Readonly<{ kind: "days-ago"; daysAgo: number }>
  /** "this morning", "tonight": the part of day decides whether it belongs to today or yesterday. */
  | Readonly<{ kind: "current" }>
  | Readonly<{ kind: "weekday"; weekday: number; isLast: boolean }>
  /** "the 16th": the most recent one. */
  | Readonly<{ kind: "day-of-month"; day: number }>
  | Readonly<{ kind: "date"; day: number; month: number; year: number | null }>
  /** "3/11": the zone's country decides which number is the month. */
  | Readonly<{ kind: "ambiguous-date"; first: number; second: number; year: number | null }>;

/** One statement about time. */
export type TimeExpression =
  | Readonly<{ kind: "day"; day: DayExpression; part: PartOfDay | null }>
  | Readonly<{ kind: "part"; part: PartOfDay }>
  | Readonly<{ kind: "clock"; clock: ClockExpression }>
  | Readonly<{ kind: "ago"; minutes: number }>
  | Readonly<{ kind: "within"; minutes: number }>
  /** From then until now. */
  | Readonly<{ kind: "since"; day: DayExpression; part: PartOfDay | null }>
  | Readonly<{ kind: "period"; period: NamedPeriod }>
  /** "for 20 minutes": says how long, not when. */
  | Readonly<{ kind: "duration" }>;

/** A time expression with the caller's words for it. */
export type TimeMention = TimeExpression & Readonly<{ text: string }>;

import type { PartId, SpanId } from "@/lib/presentation/complaint/meaning";

/** How a clock time was said to lie to what happened. */
export type Relation = "plain" | "near" | "just-after" | "after" | "just-before" | "before" | "range";

/** A clock time: the minutes of the day it may stand for, past 1440 for the day after. Two when am or pm is open. */
export type ClockPoint = readonly number[];

/** A clock time as it was said; `to` ends a range. */
export type Clock = Readonly<{ from: ClockPoint; to: ClockPoint | null; relation: Relation }>;

/** A day as it was said. */
export type Day =
  | Readonly<{ kind: "back"; back: number }>
  /** Of now, or just gone; decided by the part of the day. */
  | Readonly<{ kind: "this" }>
  | Readonly<{ kind: "weekday"; weekday: number; isLast: boolean }>
  /** A day of this month or the one before. */
  | Readonly<{ kind: "day-of-month"; day: number }>
  | Readonly<{ kind: "date"; day: number; month: number; year: number | null }>
  /** Two figures of which the zone tells which is the month. */
  | Readonly<{ kind: "figures"; first: number; second: number; year: number | null }>;

/** One thing that was said of time. */
export type TimeFact =
  | Readonly<{ kind: "day"; day: Day; part: PartId | null }>
  | Readonly<{ kind: "part"; part: PartId }>
  | Readonly<{ kind: "clock"; clock: Clock }>
  | Readonly<{ kind: "ago"; minutes: number }>
  | Readonly<{ kind: "within"; minutes: number }>
  /** From then until now. */
  | Readonly<{ kind: "since"; day: Day; part: PartId | null }>
  | Readonly<{ kind: "span"; span: SpanId }>
  /** A length of time, which is no time. */
  | Readonly<{ kind: "length" }>;

/** A fact with the words that said it. */
export type SaidTime = TimeFact & Readonly<{ said: string }>;

import type { DeviceKind } from "@/lib/domain/device";

/** The stretches of a day that people name. `late` is the Spanish "tarde", from noon until dark. */
export type PartId = "small-hours" | "morning" | "afternoon" | "late" | "evening" | "night";

/** What a viewer may say went wrong. */
export type TroubleId =
  | "never-started"
  | "stopped"
  | "froze"
  | "waiting"
  | "slow"
  | "blurry"
  | "error"
  | "refused"
  | "any";

/** A stretch of days that people name: the last quarter of an hour, three hours, seven days, calendar weeks, the last 31 days. */
export type SpanId = "now" | "while" | "recently" | "this-week" | "last-week" | "weekend" | "month";

/** What a word or phrase of a lexicon means. Which of them make a time together is for the rules to say. */
export type Meaning =
  /** So many days back: 0 is today. `part` when the phrase names it too. */
  | Readonly<{ kind: "day"; back: number; part?: PartId }>
  /** The one of now, or just gone: "tonight", "this morning". */
  | Readonly<{ kind: "this"; part: PartId }>
  | Readonly<{ kind: "part"; part: PartId }>
  /** 0 is Sunday. `isWeak` when the word has another meaning too, so that it counts only beside other time words. */
  | Readonly<{ kind: "weekday"; weekday: number; isWeak?: true }>
  | Readonly<{ kind: "month"; month: number }>
  | Readonly<{ kind: "span"; span: SpanId }>
  /** `isWeak` when the word has another meaning too ("one" of them), so that it is an hour only beside a marker. */
  | Readonly<{ kind: "number"; value: number; isWeak?: true; isRough?: true }>
  /** Midnight or noon. */
  | Readonly<{ kind: "clock"; hour: 0 | 12 }>
  | Readonly<{ kind: "fraction"; minutes: 15 | 30 }>
  /** A length of time as one phrase: "half an hour". */
  | Readonly<{ kind: "amount"; minutes: number }>
  /** The minutes of a unit; 0 for what is counted but is no time: "3 times". */
  | Readonly<{ kind: "unit"; minutes: number }>
  | Readonly<{ kind: "half-day"; isAfternoon: boolean }>
  | Readonly<{ kind: "device"; kinds: readonly DeviceKind[]; name?: string }>
  | Readonly<{ kind: "trouble"; trouble: TroubleId }>
  /** Words that a title of this sort may hold; also those of other languages. */
  | Readonly<{ kind: "genre"; genre: string; words: readonly string[] }>
  | Readonly<{ kind: Marker }>;

/** Small words that give the words beside them their place in a time. */
export type Marker =
  /** "last" before a weekday, "pasado" behind it; "last" alone is no time. */
  | "last"
  | "ordinal"
  /** "el día" 16: a day of the month. */
  | "day-of"
  /** "an" hour: one of a unit, never an hour of the clock. */
  | "article"
  /** "ago" stands behind its length of time, "hace" before it. */
  | "ago"
  | "hace"
  /** "in the last" hour. */
  | "within"
  | "past"
  | "to"
  | "minus"
  | "and"
  | "oclock"
  | "at"
  | "near"
  | "since"
  | "after"
  | "just-after"
  | "before"
  | "just-before"
  | "between"
  | "season"
  | "episode"
  /** What callers say around a programme, and titles hold at times: of a title only if one has it. */
  | "noun"
  /** Says nothing by itself. */
  | "filler";

/** Phrases of one meaning, with commas between them. */
export type Entry = readonly [Meaning, string];

/** The words of one language, as data. */
export type Lexicon = Readonly<{ language: string; entries: readonly Entry[] }>;

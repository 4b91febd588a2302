import type { DeviceKind } from "@/lib/domain/device-kind";

/** A named part of the day. `tarde` is Spanish: it runs from noon until dark. */
export type PartOfDay = "small-hours" | "morning" | "afternoon" | "tarde" | "evening" | "night";

/** What a caller may say went wrong. */
export type ReportedSymptom =
  | "failed-to-start"
  | "stopped"
  | "froze"
  | "buffering"
  | "slow-start"
  | "blurry"
  | "error"
  | "blocked"
  | "any";

/** A named period. `just-now` is the last 15 minutes, `earlier` 4 hours, `recently` 7 days, `month` 31 days. */
export type NamedPeriod = "just-now" | "earlier" | "recently" | "this-week" | "last-week" | "weekend" | "month";

/** What a word or phrase means. The parsers combine these into times, devices and titles. */
export type Meaning =
  /** "yesterday", "last night". 0 is today. */
  | Readonly<{ kind: "day"; daysAgo: number; part?: PartOfDay }>
  /** "tonight", "this morning": the one now or just past. */
  | Readonly<{ kind: "current-part"; part: PartOfDay }>
  | Readonly<{ kind: "part"; part: PartOfDay }>
  /** 0 is Sunday. `isAmbiguous` if the word also means something else ("sat"): it counts only next to a time. */
  | Readonly<{ kind: "weekday"; weekday: number; isAmbiguous?: true }>
  | Readonly<{ kind: "month"; month: number }>
  | Readonly<{ kind: "period"; period: NamedPeriod }>
  /** `isAmbiguous` if the word also means something else ("one"): it's an hour only after a marker. */
  | Readonly<{ kind: "number"; value: number; isAmbiguous?: true; isApproximate?: true }>
  /** Midnight or noon. */
  | Readonly<{ kind: "named-hour"; hour: 0 | 12 }>
  | Readonly<{ kind: "fraction"; minutes: 15 | 30 }>
  /** A duration in one phrase: "half an hour". */
  | Readonly<{ kind: "duration"; minutes: number }>
  /** A unit that can be counted. 0 minutes if counting it doesn't date an attempt ("3 times", "2 seconds"). */
  | Readonly<{ kind: "unit"; minutes: number }>
  | Readonly<{ kind: "meridiem"; isPm: boolean }>
  | Readonly<{ kind: "device"; kinds: readonly DeviceKind[]; name?: string }>
  | Readonly<{ kind: "symptom"; symptom: ReportedSymptom }>
  /** Words that titles of this genre contain, in several languages. */
  | Readonly<{ kind: "genre"; genre: string; words: readonly string[] }>
  | Readonly<{ kind: Marker }>;

/** A function word that gives its neighbours a role in a time expression. */
export type Marker =
  /** "last" before a weekday, "pasado" after it; alone it isn't a time. */
  | "last"
  | "ordinal"
  /** "el día" 16. */
  | "day-of-month"
  /** "an" hour: counts one unit, never an hour of the clock. */
  | "article"
  /** "ago" follows its duration; Spanish "hace" precedes it. */
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
  | "about"
  | "since"
  | "after"
  | "just-after"
  | "before"
  | "just-before"
  | "between"
  | "season"
  | "episode"
  /** A word callers use around a programme ("show", "kids"). It counts as a title word only if a title contains it. */
  | "common-word"
  /** A word that is ignored. */
  | "filler";

/** A meaning and its phrases, separated by commas. */
export type LexiconEntry = readonly [Meaning, string];

/** The words of one language, as data. */
export type Lexicon = Readonly<{ language: string; entries: readonly LexiconEntry[] }>;

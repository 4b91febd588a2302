import type { ReportedSymptom } from "@/lib/domain/complaint/lexicon";
import type { ClockRelation } from "@/lib/domain/complaint/time-expression";
import type { DeviceKind } from "@/lib/domain/device-kind";
import type { EpochMs } from "@/lib/domain/units";

/** One time the caller may mean. An ambiguous complaint has several: "at nine" is morning or evening. */
export type TimeWindow = Readonly<{
  /** The search covers `start` to `end`: the stated time plus a margin, because people misremember. */
  start: EpochMs;
  end: EpochMs;
  /** The stated time: `from` equals `to` for an instant, except for a clock time that occurs twice that night. */
  from: EpochMs;
  to: EpochMs;
  /** `exact` is to the minute, `rounded` is a clock time people round, `period` has a length. */
  precision: "exact" | "rounded" | "period";
  /** Whether the caller named whole days or a time of day. */
  unit: "day" | "clock";
  /** How the caller related the attempt to the stated time. */
  relation: ClockRelation;
  /** The caller's words: "around nine". */
  text: string;
}>;

/** A device the caller mentioned. A session must match one of `kinds` and all `names`; an empty list matches any. */
export type DeviceMention = Readonly<{ text: string; kinds: readonly DeviceKind[]; names: readonly string[] }>;

/** Words that may be part of a title. */
export type TitleMention = Readonly<{
  text: string;
  /** Folded words. A `genre` needs one of them in the title; the other kinds count every word. */
  words: readonly string[];
  /** `exact` is a whole title or a quote. A `common-word` ("show", "kids") counts only if a title contains it. */
  kind: "word" | "common-word" | "exact" | "genre";
}>;

/** A season or episode number the caller mentioned; `null` for the one they left out. */
export type EpisodeMention = Readonly<{ text: string; season: number | null; episode: number | null }>;

/** A symptom the caller reported, with their words for it. */
export type SymptomMention = Readonly<{ text: string; symptom: ReportedSymptom }>;

/** A detail of the parsing that the agent should check. */
export type ParsingNote =
  | Readonly<{ kind: "unknown-date"; text: string }>
  /** "3/11": which of the two numbers was taken for the day. */
  | Readonly<{ kind: "date-order"; first: number; second: number; isDayFirst: boolean }>
  | Readonly<{ kind: "future-time" }>;

/** What the caller remembers of an attempt, as far as the parser understood it. */
export type Complaint = Readonly<{
  windows: readonly TimeWindow[];
  devices: readonly DeviceMention[];
  titles: readonly TitleMention[];
  episode: EpisodeMention | null;
  symptoms: readonly SymptomMention[];
  notes: readonly ParsingNote[];
}>;

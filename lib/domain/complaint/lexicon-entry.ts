import { type GenreId, genres } from "@/lib/domain/complaint/genres";
import type { LexiconEntry, Marker, NamedPeriod, PartOfDay, ReportedSymptom } from "@/lib/domain/complaint/lexicon";
import type { DeviceKind } from "@/lib/domain/device-kind";

/** Builders for lexicon entries: the meaning first, then its phrases, separated by commas. */
export const entry = {
  day: (daysAgo: number, phrases: string, part?: PartOfDay): LexiconEntry => [
    { kind: "day", daysAgo, ...(part === undefined ? {} : { part }) },
    phrases,
  ],
  currentPart: (part: PartOfDay, phrases: string): LexiconEntry => [{ kind: "current-part", part }, phrases],
  part: (part: PartOfDay, phrases: string): LexiconEntry => [{ kind: "part", part }, phrases],
  weekday: (weekday: number, phrases: string): LexiconEntry => [{ kind: "weekday", weekday }, phrases],
  /** Abbreviations that are also words of their own, Sunday first. */
  ambiguousWeekdays: (names: string): readonly LexiconEntry[] =>
    names.split(", ").map((name, weekday): LexiconEntry => [{ kind: "weekday", weekday, isAmbiguous: true }, name]),
  /** January first. A vertical bar separates the names of one month. */
  months: (names: string): readonly LexiconEntry[] =>
    names
      .split(/,\s*/)
      .map((name, index): LexiconEntry => [{ kind: "month", month: index + 1 }, name.replaceAll("|", ", ")]),
  period: (period: NamedPeriod, phrases: string): LexiconEntry => [{ kind: "period", period }, phrases],
  number: (value: number, phrases: string): LexiconEntry => [{ kind: "number", value }, phrases],
  ambiguousNumber: (value: number, phrases: string): LexiconEntry => [
    { kind: "number", value, isAmbiguous: true },
    phrases,
  ],
  approximateNumber: (value: number, phrases: string): LexiconEntry => [
    { kind: "number", value, isApproximate: true },
    phrases,
  ],
  namedHour: (hour: 0 | 12, phrases: string): LexiconEntry => [{ kind: "named-hour", hour }, phrases],
  fraction: (minutes: 15 | 30, phrases: string): LexiconEntry => [{ kind: "fraction", minutes }, phrases],
  unit: (minutes: number, phrases: string): LexiconEntry => [{ kind: "unit", minutes }, phrases],
  duration: (minutes: number, phrases: string): LexiconEntry => [{ kind: "duration", minutes }, phrases],
  am: (phrases: string): LexiconEntry => [{ kind: "meridiem", isPm: false }, phrases],
  pm: (phrases: string): LexiconEntry => [{ kind: "meridiem", isPm: true }, phrases],
  device: (kinds: readonly DeviceKind[], phrases: string, name?: string): LexiconEntry => [
    { kind: "device", kinds, ...(name === undefined ? {} : { name }) },
    phrases,
  ],
  brands: (names: string): readonly LexiconEntry[] =>
    names.split(", ").map((name): LexiconEntry => [{ kind: "device", kinds: [], name }, name]),
  symptom: (symptom: ReportedSymptom, phrases: string): LexiconEntry => [{ kind: "symptom", symptom }, phrases],
  genre: (genre: GenreId, phrases: string): LexiconEntry => [{ kind: "genre", genre, words: genres[genre] }, phrases],
  marker: (kind: Marker, phrases: string): LexiconEntry => [{ kind }, phrases],
} as const;

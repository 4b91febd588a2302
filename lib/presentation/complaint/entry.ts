import type { DeviceKind } from "@/lib/domain/device";
import { type GenreId, genres } from "@/lib/presentation/complaint/genres";
import type { Entry, Marker, PartId, SpanId, TroubleId } from "@/lib/presentation/complaint/meaning";

/** How a lexicon writes its entries: the meaning, then the phrases with commas between them. */
export const entry = {
  day: (back: number, phrases: string, part?: PartId): Entry => [
    { kind: "day", back, ...(part === undefined ? {} : { part }) },
    phrases,
  ],
  now: (part: PartId, phrases: string): Entry => [{ kind: "this", part }, phrases],
  part: (part: PartId, phrases: string): Entry => [{ kind: "part", part }, phrases],
  weekday: (weekday: number, phrases: string): Entry => [{ kind: "weekday", weekday }, phrases],
  /** Short names, Sunday first, that are words of their own as well. */
  weakWeekdays: (names: string): readonly Entry[] =>
    names.split(", ").map((name, weekday): Entry => [{ kind: "weekday", weekday, isWeak: true }, name]),
  /** January first; several names of one month stand with a stroke between them. */
  months: (names: string): readonly Entry[] =>
    names
      .split(/,\s*/)
      .map((name, index): Entry => [{ kind: "month", month: index + 1 }, name.replaceAll("|", ", ")]),
  span: (span: SpanId, phrases: string): Entry => [{ kind: "span", span }, phrases],
  number: (value: number, phrases: string): Entry => [{ kind: "number", value }, phrases],
  weakNumber: (value: number, phrases: string): Entry => [{ kind: "number", value, isWeak: true }, phrases],
  roughNumber: (value: number, phrases: string): Entry => [{ kind: "number", value, isRough: true }, phrases],
  clock: (hour: 0 | 12, phrases: string): Entry => [{ kind: "clock", hour }, phrases],
  fraction: (minutes: 15 | 30, phrases: string): Entry => [{ kind: "fraction", minutes }, phrases],
  unit: (minutes: number, phrases: string): Entry => [{ kind: "unit", minutes }, phrases],
  amount: (minutes: number, phrases: string): Entry => [{ kind: "amount", minutes }, phrases],
  halfDay: (isAfternoon: boolean, phrases: string): Entry => [{ kind: "half-day", isAfternoon }, phrases],
  device: (kinds: readonly DeviceKind[], phrases: string, name?: string): Entry => [
    { kind: "device", kinds, ...(name === undefined ? {} : { name }) },
    phrases,
  ],
  brands: (names: string): readonly Entry[] =>
    names.split(", ").map((name): Entry => [{ kind: "device", kinds: [], name }, name]),
  trouble: (trouble: TroubleId, phrases: string): Entry => [{ kind: "trouble", trouble }, phrases],
  genre: (genre: GenreId, phrases: string): Entry => [{ kind: "genre", genre, words: genres[genre] }, phrases],
  mark: (kind: Marker, phrases: string): Entry => [{ kind }, phrases],
} as const;

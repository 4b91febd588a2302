import type { Meaning } from "@/lib/presentation/complaint/meaning";

/** What one shape of figures says by itself: a clock time, a date, an episode. */
export type Figures =
  | Readonly<{ kind: "time"; hour: number; minute: number; isTwelveHour: boolean }>
  | Readonly<{ kind: "hours"; from: number; to: number }>
  | Readonly<{ kind: "date"; first: number; second: number; year: number | null; isYearFirst: boolean }>
  | Readonly<{ kind: "episode"; season: number; episode: number }>;

/** A piece of what was typed: a phrase of the lexicons, figures, a title of the list, a word nobody knows. */
export type Item = Readonly<{
  /** As it was typed. */
  said: string;
  start: number;
  end: number;
  /** Whether a comma, or the like, parts it from the item before. */
  isApart: boolean;
}> &
  (
    | Readonly<{ is: "phrase"; meanings: readonly Meaning[] }>
    | Readonly<{ is: "number"; value: number; digits: number }>
    | Readonly<{ is: "figures"; figures: Figures }>
    /** A title of the list, or words in quotes. */
    | Readonly<{ is: "title" }>
    | Readonly<{ is: "word"; folded: string }>
  );

/** The meaning of this kind that an item may have; `undefined` when it has none. */
export function meaningOf<Kind extends Meaning["kind"]>(
  item: Item | undefined,
  kind: Kind,
): Extract<Meaning, Readonly<{ kind: Kind }>> | undefined {
  if (item?.is !== "phrase") return undefined;
  const isOfKind = (meaning: Meaning): meaning is Extract<Meaning, Readonly<{ kind: Kind }>> => meaning.kind === kind;
  return item.meanings.find(isOfKind);
}

/** Whether an item has a meaning of one of these kinds. */
export function isAny(item: Item | undefined, kinds: readonly Meaning["kind"][]): boolean {
  return item?.is === "phrase" && item.meanings.some(({ kind }) => kinds.includes(kind));
}

/** The number an item says, in figures or in a word. */
export function numberOf(item: Item | undefined): number | undefined {
  return item?.is === "number" ? item.value : meaningOf(item, "number")?.value;
}

/** What a rule read, and where the next item stands. */
export type Read<Value> = Readonly<{ value: Value; next: number }>;

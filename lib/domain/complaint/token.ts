import type { Meaning } from "@/lib/domain/complaint/lexicon";

/** What a group of digits says by its format alone: a clock time, an hour range, a date, an episode. */
export type NumericExpression =
  | Readonly<{ kind: "time"; hour: number; minute: number; isTwelveHour: boolean }>
  | Readonly<{ kind: "hours"; from: number; to: number }>
  | Readonly<{ kind: "date"; first: number; second: number; year: number | null; isYearFirst: boolean }>
  | Readonly<{ kind: "episode"; season: number; episode: number }>;

/** The content of a token, without its position. */
export type TokenContent =
  | Readonly<{ type: "phrase"; meanings: readonly Meaning[] }>
  | Readonly<{ type: "number"; value: number; digits: number }>
  | Readonly<{ type: "numeric"; expression: NumericExpression }>
  /** A title from the list, or quoted words. */
  | Readonly<{ type: "title" }>
  | Readonly<{ type: "word"; folded: string }>;

/** A piece of the typed text. */
export type Token = Readonly<{
  /** As typed. */
  text: string;
  start: number;
  end: number;
  /** Whether punctuation separates it from the token before. */
  isAfterPunctuation: boolean;
}> &
  TokenContent;

/** A token's meaning of the given kind; `undefined` if it has none. */
export function meaningOf<Kind extends Meaning["kind"]>(
  token: Token | undefined,
  kind: Kind,
): Extract<Meaning, Readonly<{ kind: Kind }>> | undefined {
  if (token?.type !== "phrase") return undefined;
  const isOfKind = (meaning: Meaning): meaning is Extract<Meaning, Readonly<{ kind: Kind }>> => meaning.kind === kind;
  return token.meanings.find(isOfKind);
}

/** Whether a token has a meaning of one of the given kinds. */
export function hasMeaning(token: Token | undefined, kinds: readonly Meaning["kind"][]): boolean {
  return token?.type === "phrase" && token.meanings.some(({ kind }) => kinds.includes(kind));
}

/** The number a token stands for, in digits or as a word. */
export function numberOf(token: Token | undefined): number | undefined {
  return token?.type === "number" ? token.value : meaningOf(token, "number")?.value;
}

/** What a parser returns: the value, and the index of the next token. */
export type Parsed<Value> = Readonly<{ value: Value; next: number }>;

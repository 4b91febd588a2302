import type { EpochMs, Milliseconds } from "@/lib/domain/units";

/** A value in a sentence, before a language formats it. It always comes from evidence. */
export type PhraseValue =
  | Readonly<{ kind: "text"; text: string }>
  /** "Fire TV Stick, iPad, Chromecast". */
  | Readonly<{ kind: "texts"; texts: readonly string[] }>
  | Readonly<{ kind: "count"; count: number }>
  /** "once", "twice", "5 times"; with the last one, "5 times, most recently on 26 Nov 11:38 CST" if the book has words for it. */
  | Readonly<{ kind: "times"; count: number; lastAt: EpochMs | null }>
  | Readonly<{ kind: "duration"; duration: Milliseconds }>
  /** 0 to 100. */
  | Readonly<{ kind: "percent"; percent: number }>
  | Readonly<{ kind: "instant"; instant: EpochMs }>
  /** "8 days ago". */
  | Readonly<{ kind: "ago"; elapsed: Milliseconds }>
  /** "24 h", "7 days". */
  | Readonly<{ kind: "days"; days: number }>
  /** "25 Nov 20:50–21:32 CST". */
  | Readonly<{ kind: "period"; from: EpochMs; to: EpochMs }>
  /** A word of the phrase book: a device kind, a factor. */
  | Readonly<{ kind: "word"; word: string }>;

/** The values of one sentence by name. An absent name means "unknown"; the book then says less. */
export type PhraseValues = Readonly<Record<string, PhraseValue | undefined>>;

export function text(value: string): PhraseValue {
  return { kind: "text", text: value };
}

export function texts(values: readonly string[]): PhraseValue {
  return { kind: "texts", texts: values };
}

export function count(value: number): PhraseValue {
  return { kind: "count", count: value };
}

export function times(value: number, lastAt: EpochMs | null = null): PhraseValue {
  return { kind: "times", count: value, lastAt };
}

export function duration(value: Milliseconds): PhraseValue {
  return { kind: "duration", duration: value };
}

export function instant(value: EpochMs): PhraseValue {
  return { kind: "instant", instant: value };
}

export function ago(elapsed: Milliseconds): PhraseValue {
  return { kind: "ago", elapsed };
}

export function days(value: number): PhraseValue {
  return { kind: "days", days: value };
}

export function period(from: EpochMs, to: EpochMs): PhraseValue {
  return { kind: "period", from, to };
}

export function percent(value: number): PhraseValue {
  return { kind: "percent", percent: value };
}

export function word(value: string): PhraseValue {
  return { kind: "word", word: value };
}

import type { PhraseValue, PhraseValues } from "@/lib/domain/answer/playbook/phrase";
import { type PhraseBook, type Template, variablesIn } from "@/lib/domain/answer/playbook/phrase-book";
import type { Symptom } from "@/lib/domain/answer/verdict/verdict";
import { type EpochMs, milliseconds } from "@/lib/domain/units";
import { formatDuration, type Zone, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

/** In what language and on whose clocks values are written. */
export type Speech = Readonly<{ book: PhraseBook; zone: Zone }>;

/** What is written where a value should be and is not: never a hole in the sentence. */
const absent = "–";

/**
 * Writes a sentence: the first alternative whose variables are all known, with their values in the book's language.
 *
 * The book was checked when it was read, so that its last alternative needs only what is always there.
 */
export function fill(template: Template, values: PhraseValues, speech: Speech): string {
  const alternatives = typeof template === "string" ? [template] : template;
  const chosen = alternatives.find((sentence) => variablesIn(sentence).every((name) => values[name] !== undefined));
  const sentence = chosen ?? alternatives.at(-1) ?? "";
  return sentence.replace(/\{([a-z]+)(?:\.([a-z]+))?\}/gu, (_, name: string, form?: string) => {
    const value = values[name];
    return value === undefined ? absent : writeValue(value, form, speech);
  });
}

/** What became of so many plays, to stand after their number. */
export function symptomText(symptom: Symptom, plays: number, book: PhraseBook): string {
  const one = `${symptom}.one` as const;
  return book.symptoms[pluralOf(plays, book) === "one" ? one : symptom];
}

function writeValue(value: PhraseValue, form: string | undefined, { book, zone }: Speech): string {
  switch (value.kind) {
    case "text":
      return valueText(value.text) || absent;
    case "count":
      return writeCount(value.count, form, book);
    case "percent":
      return `${numberIn(book.language, value.percent < 10 ? 1 : 0).format(value.percent)} %`;
    case "times":
      return writeTimes(value.count, book);
    case "duration":
      return decimalsIn(book.language, formatDuration(milliseconds(Math.round(value.duration))));
    case "instant":
      return writeInstant(value.instant, book, zone);
    case "word":
      return wordIn(book, form && `${value.word}.${form}`) ?? wordIn(book, value.word) ?? value.word;
  }
}

/** "5", or with a noun "5 plays". */
function writeCount(count: number, noun: string | undefined, book: PhraseBook): string {
  const number = numberIn(book.language, 0).format(count);
  const word = wordIn(book, noun && (pluralOf(count, book) === "one" ? noun : `${noun}.plural`));
  return word === undefined ? number : `${number} ${word}`;
}

function writeTimes(count: number, book: PhraseBook): string {
  const pattern = book.times[`=${count}`] ?? book.times[pluralOf(count, book)] ?? book.times.other ?? "{n}";
  return pattern.replace("{n}", numberIn(book.language, 0).format(count));
}

function wordIn({ words }: PhraseBook, id: string | undefined): string | undefined {
  return Object.entries(words).find(([known]) => known === id)?.[1];
}

const plurals = new Map<string, Intl.PluralRules>();

function pluralOf(count: number, { language }: PhraseBook): Intl.LDMLPluralRule {
  const known = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, known);
  return known.select(count);
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberIn(language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = numbers.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  numbers.set(key, known);
  return known;
}

/** A length of time is written alike in all our languages, but for the sign before its tenths. */
function decimalsIn(language: string, text: string): string {
  const sign = numberIn(language, 1).format(1.5).replace(/\d/g, "");
  return text.replace(/(\d)\.(\d)/u, `$1${sign}$2`);
}

const dayTimes = new Map<string, Intl.DateTimeFormat>();

/** Day and clock in the book's language; the zone by the short name that the rest of the page has for it. */
function writeInstant(instant: EpochMs, { language }: PhraseBook, zone: Zone): string {
  const key = `${language} ${zone}`;
  const known =
    dayTimes.get(key) ??
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
    });
  dayTimes.set(key, known);
  return `${known.format(instant)} ${zoneName(instant, zone)}`;
}

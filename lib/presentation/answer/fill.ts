import type { PhraseValue, PhraseValues } from "@/lib/domain/answer/playbook/phrase";
import { type PhraseBook, type Template, variablesIn } from "@/lib/domain/answer/playbook/phrase-book";
import type { Symptom } from "@/lib/domain/answer/verdict/verdict";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, hourMs, type Milliseconds, milliseconds, minuteMs } from "@/lib/domain/units";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";
import { isSmall } from "@/lib/presentation/format/format-quantity";
import { formatClock, formatDuration, zoneName } from "@/lib/presentation/format/format-time";
import { unbroken } from "@/lib/presentation/format/spaces";
import { valueText } from "@/lib/presentation/format/value-text";

/** The language and time zone that values are written in. */
export type Speech = Readonly<{ book: PhraseBook; zone: Zone }>;

/** Written in place of a missing value, so that a sentence never has a hole. */
const absent = "–";

/**
 * Writes a sentence: the first alternative whose variables are all known, with values in the book's language.
 *
 * Reading the book checked that its last alternative needs only variables that are always known.
 */
export function fill(template: Template, values: PhraseValues, speech: Speech): string {
  const alternatives = typeof template === "string" ? [template] : template;
  const chosen = alternatives.find((sentence) => variablesIn(sentence).every((name) => values[name] !== undefined));
  const sentence = chosen ?? alternatives.at(-1) ?? "";
  return sentence.replace(
    /\{(\?)?([a-z]+)(?:\.([a-z]+))?\}/gu,
    (_, isNeeded: string | undefined, name: string, form?: string) => {
      if (isNeeded) return "";
      const value = values[name];
      return value === undefined ? absent : writeValue(value, form, speech);
    },
  );
}

/** What happened to a number of attempts, to follow that number. */
export function symptomText(symptom: Symptom, plays: number, book: PhraseBook): string {
  const one = `${symptom}.one` as const;
  return book.symptoms[pluralOf(plays, book) === "one" ? one : symptom];
}

function writeValue(value: PhraseValue, form: string | undefined, speech: Speech): string {
  const { book, zone } = speech;
  switch (value.kind) {
    case "text":
      return valueText(value.text) || absent;
    case "texts":
      return value.texts.map((one) => valueText(one) || absent).join(", ");
    case "count":
      return writeCount(value.count, form, book);
    case "percent":
      return writePercent(value.percent, book);
    case "times":
      return writeTimes(value.count, value.lastAt, speech);
    case "duration":
      return decimalsIn(book.language, formatDuration(milliseconds(Math.round(value.duration))));
    case "instant":
      return writeInstant(value.instant, book, zone);
    case "ago":
      return writeAgo(value.elapsed, book);
    case "days":
      return value.days === 1 ? "24 h" : unitsIn(book.language).format(value.days);
    case "period":
      return writePeriod(value.from, value.to, book, zone);
    case "word":
      return wordIn(book, form && `${value.word}.${form}`) ?? wordIn(book, value.word) ?? value.word;
  }
}

/** "5", or with a noun "5 attempts". A book without the word for attempts says "plays". */
function writeCount(count: number, noun: string | undefined, book: PhraseBook): string {
  const number = numberIn(book.language, 0).format(count);
  const suffix = pluralOf(count, book) === "one" ? "" : ".plural";
  const word =
    noun && (wordIn(book, noun + suffix) ?? (noun === "attempt" ? wordIn(book, `play${suffix}`) : undefined));
  return word === undefined ? number : `${number} ${word}`;
}

/** "6.2 %", "12 %", "< 0.1 %". */
function writePercent(percent: number, { language }: PhraseBook): string {
  if (isSmall(percent)) return `< ${numberIn(language, 1).format(0.1)} %`;
  return `${numberIn(language, percent < 10 ? 1 : 0).format(percent)} %`;
}

function writeTimes(count: number, lastAt: EpochMs | null, speech: Speech): string {
  const { book } = speech;
  const lately = book.lately?.[count === 1 ? "once" : "often"];
  if (lastAt !== null && lately !== undefined) {
    return fill(
      lately,
      { often: { kind: "times", count, lastAt: null }, last: { kind: "instant", instant: lastAt } },
      speech,
    );
  }
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

/** "8 days ago", "3 hours ago", rounded down as in `relativeTime`. */
function writeAgo(elapsed: Milliseconds, { language }: PhraseBook): string {
  const format = new Intl.RelativeTimeFormat(language);
  if (elapsed < hourMs) return format.format(-Math.max(1, Math.floor(elapsed / minuteMs)), "minute");
  if (elapsed < 2 * dayMs) return format.format(-Math.floor(elapsed / hourMs), "hour");
  return format.format(-Math.floor(elapsed / dayMs), "day");
}

/** "7 days". */
function unitsIn(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" });
}

/** All our languages write durations the same way, except for the decimal sign. */
function decimalsIn(language: string, text: string): string {
  const sign = numberIn(language, 1).format(1.5).replace(/\d/g, "");
  return text.replace(/(\d)\.(\d)/u, `$1${sign}$2`);
}

/** "26 Nov 11:38 CST". */
function writeInstant(instant: EpochMs, book: PhraseBook, zone: Zone): string {
  return unbroken(`${dayIn(book, zone, instant)} ${formatClock(instant, zone)} ${zoneName(instant, zone)}`);
}

/** "25 Nov 20:50–21:32 CST". The day and the zone are repeated only if they change. */
function writePeriod(from: EpochMs, to: EpochMs, book: PhraseBook, zone: Zone): string {
  const end = writeInstant(to, book, zone);
  const [day, clock, name] = [dayIn(book, zone, from), formatClock(from, zone), zoneName(from, zone)];
  if (name !== zoneName(to, zone)) return `${unbroken(`${day} ${clock} ${name}`)} – ${end}`;
  if (day !== dayIn(book, zone, to)) return `${unbroken(`${day} ${clock}`)} – ${end}`;
  return clock === formatClock(to, zone) ? end : unbroken(`${day} ${clock}–${formatClock(to, zone)} ${name}`);
}

/** The day and month in the language's own order: "26 Nov", "26 nov". */
function dayIn({ language }: PhraseBook, zone: Zone, instant: EpochMs): string {
  return dateFormatter("dayOfMonth", zone, language === "en" ? "en-GB" : language).format(instant);
}

import { foldedWords, type Word, wordsOf } from "@/lib/domain/complaint/fold";
import { isKnownWord, phraseAt } from "@/lib/domain/complaint/phrase-index";
import type { NumericExpression, Token, TokenContent } from "@/lib/domain/complaint/token";

/** Longer than any caller's sentence. Characters past this are ignored. */
const maxTextLength = 300;
/** Longer titles are matched word by word only. */
const maxTitleWords = 12;

const numericFormats: readonly (readonly [RegExp, (groups: readonly string[]) => NumericExpression | null])[] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y, ([year, first, second]) => dateOf(first, second, year, true)],
  [/(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/y, ([first, second, year]) => dateOf(first, second, year)],
  [/s(\d{1,2})[\s,.:]*e(\d{1,3})(?!\d)/iy, episodeOf],
  [/t(\d{1,2})[\s,.:]*[ec](\d{1,3})(?!\d)/iy, episodeOf],
  [/(\d{1,2})x(\d{1,3})(?!\d)/iy, episodeOf],
  [/(\d{1,2})[:h](\d\d)(?![\d:])/iy, ([hour, minute]) => timeOf(hour, minute)],
  [/(\d{1,2})\/(\d{1,2})(?![\d/])/y, ([first, second]) => dateOf(first, second)],
  [/(\d{1,2})\.(\d\d)(?![\d.])/y, ([first, second]) => timeOrDate(first, second)],
  [/(\d{1,2})\.(\d{1,2})\.?(?!\d)/y, ([first, second]) => dateOf(first, second)],
  [/(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\d-])/y, ([first, second]) => hoursOrDate(first, second)],
];

/**
 * Splits a text into tokens from left to right. At each position it tries, in order: quotes, titles from the list,
 * numeric formats, the longest phrase, a single word.
 *
 * @param titles - The titles of the sessions. A whole title is one token even if its words mean something else:
 *   "Midnight in May" isn't a time.
 */
export function tokenize(text: string, titles: readonly string[]): readonly Token[] {
  const readable = text.slice(0, maxTextLength);
  const words = wordsOf(readable);
  const folded = words.map((word) => word.folded);
  const titlesByFirstWord = indexTitles(titles);
  const tokens: Token[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const start = word.start;
    const previousEnd = tokens.at(-1)?.end ?? 0;
    const match = matchAt(readable, words, folded, at, titlesByFirstWord);
    const last = words.findLastIndex((other) => other.start < match.end);
    const end = Math.max(match.end, word.end);
    tokens.push({
      ...match.content,
      text: readable.slice(start, end),
      start,
      end,
      isAfterPunctuation: /[,;.!?]/.test(readable.slice(previousEnd, start)),
    });
    at = Math.max(last, at) + 1;
  }
  return tokens;
}

type TitleIndex = ReadonlyMap<string, readonly (readonly string[])[]>;
type TokenMatch = Readonly<{ content: TokenContent; end: number }>;

function matchAt(
  text: string,
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  titles: TitleIndex,
): TokenMatch {
  const { start = 0, end = 0 } = words[at] ?? {};
  const endOf = (length: number) => words[at + length - 1]?.end ?? end;
  const quoteEnd = quoteEndAt(text, start);
  if (quoteEnd !== null) return { content: { type: "title" }, end: quoteEnd };
  const title = titles
    .get(folded[at] ?? "")
    ?.find((other) => other.every((word, index) => folded[at + index] === word));
  if (title) return { content: { type: "title" }, end: endOf(title.length) };
  for (const [format, parse] of numericFormats) {
    format.lastIndex = start;
    const match = format.exec(text);
    const expression = match === null ? null : parse(match.slice(1));
    if (match !== null && expression !== null) {
      return { content: { type: "numeric", expression }, end: start + match[0].length };
    }
  }
  const phrase = phraseAt(folded, at);
  if (phrase) return { content: { type: "phrase", meanings: phrase.meanings }, end: endOf(phrase.length) };
  const word = folded[at] ?? "";
  if (/^\d{1,4}$/.test(word)) return { content: { type: "number", value: Number(word), digits: word.length }, end };
  return { content: { type: "word", folded: word }, end };
}

/** Where a quote that opens just before `start` ends; `null` if there is no closed quote. */
function quoteEndAt(text: string, start: number): number | null {
  const opening = text[start - 1] ?? "";
  const closing = { '"': '"', "“": "”", "«": "»", "‘": "’", "„": "“" }[opening];
  if (closing === undefined) return null;
  const end = text.indexOf(closing, start);
  return end > start ? end : null;
}

/** Titles by first word, longest first. Titles made only of lexicon words are left out. */
function indexTitles(titles: readonly string[]): TitleIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const title of titles) {
    const series = title.split(":")[0] ?? "";
    for (const name of new Set([title, series])) {
      const words = foldedWords(name.slice(0, maxTextLength));
      const isDistinctive = words.length >= 2 && words.length <= maxTitleWords && !words.every(isKnownWord);
      if (!isDistinctive) continue;
      const [first = ""] = words;
      index.set(
        first,
        [...(index.get(first) ?? []), words].sort((a, b) => b.length - a.length),
      );
    }
  }
  return index;
}

function timeOf(hourText = "", minuteText = ""): NumericExpression | null {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (hour > 24 || minute > 59) return null;
  // "09:30" is 24-hour notation; "9:30" may be morning or evening.
  return { kind: "time", hour, minute, isTwelveHour: hour >= 1 && hour <= 12 && !hourText.startsWith("0") };
}

function dateOf(first = "", second = "", year?: string, isYearFirst = false): NumericExpression | null {
  const [a, b] = [Number(first), Number(second)];
  const isDate = a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
  if (!isDate) return null;
  const fullYear = year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0);
  return { kind: "date", first: a, second: b, year: fullYear, isYearFirst };
}

/** "21.30" is a time, because no month is 30; "16.11" is a date. */
function timeOrDate(first = "", second = ""): NumericExpression | null {
  return Number(second) > 12 || second === "00" ? timeOf(first, second) : dateOf(first, second);
}

/** "8-9" is an hour range; "16-11" is a date. */
function hoursOrDate(first = "", second = ""): NumericExpression | null {
  const [a, b] = [Number(first), Number(second)];
  if (a >= 1 && b >= 1 && a <= 12 && b <= 12 && a !== b) return { kind: "hours", from: a, to: b };
  return dateOf(first, second);
}

function episodeOf([season, episode]: readonly string[]): NumericExpression {
  return { kind: "episode", season: Number(season), episode: Number(episode) };
}

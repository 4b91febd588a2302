import { foldedWords, type Word, wordsOf } from "@/lib/presentation/complaint/fold";
import type { Figures, Item } from "@/lib/presentation/complaint/item";
import { isKnownWord, phraseAt } from "@/lib/presentation/complaint/phrase-index";

/** More than a caller's sentence; what stands behind it is not read. */
const longestText = 300;
/** Longer titles are matched by their words alone. */
const longestTitleWords = 12;

const shapes: readonly (readonly [RegExp, (groups: readonly string[]) => Figures | null])[] = [
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
 * Cuts a text into pieces that mean something, from the left, the longest first: titles of the list, quotes, figures,
 * phrases, single words.
 *
 * @param titles - What the plays are called; a whole title in the text is a title, also one like "Midnight in May".
 */
export function scan(text: string, titles: readonly string[]): readonly Item[] {
  const heard = text.slice(0, longestText);
  const words = wordsOf(heard);
  const folded = words.map((word) => word.folded);
  const known = titleIndex(titles);
  const items: Item[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const start = word.start;
    const before = items.at(-1)?.end ?? 0;
    const piece = pieceAt(heard, words, folded, at, known);
    const last = words.findLastIndex((other) => other.start < piece.end);
    const end = Math.max(piece.end, word.end);
    items.push({
      ...piece.what,
      said: heard.slice(start, end),
      start,
      end,
      isApart: /[,;.!?]/.test(heard.slice(before, start)),
    });
    at = Math.max(last, at) + 1;
  }
  return items;
}

type What = { [Is in Item["is"]]: Omit<Extract<Item, { is: Is }>, "said" | "start" | "end" | "isApart"> }[Item["is"]];
type Piece = Readonly<{ what: What; end: number }>;

function pieceAt(
  text: string,
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  titles: ReadonlyMap<string, readonly (readonly string[])[]>,
): Piece {
  const { start = 0, end = 0 } = words[at] ?? {};
  const endOf = (length: number) => words[at + length - 1]?.end ?? end;
  const quoted = quotedAt(text, start);
  if (quoted !== null) return { what: { is: "title" }, end: quoted };
  const title = titles
    .get(folded[at] ?? "")
    ?.find((other) => other.every((word, index) => folded[at + index] === word));
  if (title) return { what: { is: "title" }, end: endOf(title.length) };
  for (const [shape, read] of shapes) {
    shape.lastIndex = start;
    const match = shape.exec(text);
    const figures = match === null ? null : read(match.slice(1));
    if (match !== null && figures !== null) return { what: { is: "figures", figures }, end: start + match[0].length };
  }
  const phrase = phraseAt(folded, at);
  if (phrase) return { what: { is: "phrase", meanings: phrase.meanings }, end: endOf(phrase.length) };
  const word = folded[at] ?? "";
  if (/^\d{1,4}$/.test(word)) return { what: { is: "number", value: Number(word), digits: word.length }, end };
  return { what: { is: "word", folded: word }, end };
}

/** Where the quotes end that open right before a place. */
function quotedAt(text: string, start: number): number | null {
  const opening = text[start - 1] ?? "";
  const closing = { '"': '"', "“": "”", "«": "»", "‘": "’", "„": "“" }[opening];
  if (closing === undefined) return null;
  const end = text.indexOf(closing, start);
  return end > start ? end : null;
}

/** Titles by their first word, the longest first. A title of words that all have another meaning is none here. */
function titleIndex(titles: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const title of titles) {
    const series = title.split(":")[0] ?? "";
    for (const name of new Set([title, series])) {
      const words = foldedWords(name.slice(0, longestText));
      const isTelling = words.length >= 2 && words.length <= longestTitleWords && !words.every(isKnownWord);
      if (!isTelling) continue;
      const [first = ""] = words;
      index.set(
        first,
        [...(index.get(first) ?? []), words].sort((a, b) => b.length - a.length),
      );
    }
  }
  return index;
}

function timeOf(hourText = "", minuteText = ""): Figures | null {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (hour > 24 || minute > 59) return null;
  // "09:30" is how a clock of 24 hours writes it; "9:30" may be either half of the day.
  return { kind: "time", hour, minute, isTwelveHour: hour >= 1 && hour <= 12 && !hourText.startsWith("0") };
}

function dateOf(first = "", second = "", year?: string, isYearFirst = false): Figures | null {
  const [a, b] = [Number(first), Number(second)];
  const isDate = a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
  if (!isDate) return null;
  const full = year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0);
  return { kind: "date", first: a, second: b, year: full, isYearFirst };
}

/** "21.30" is a time, since no month is that late; "16.11" is a date. */
function timeOrDate(first = "", second = ""): Figures | null {
  return Number(second) > 12 || second === "00" ? timeOf(first, second) : dateOf(first, second);
}

/** "8-9" are hours; "16-11" is a date. */
function hoursOrDate(first = "", second = ""): Figures | null {
  const [a, b] = [Number(first), Number(second)];
  if (a >= 1 && b >= 1 && a <= 12 && b <= 12 && a !== b) return { kind: "hours", from: a, to: b };
  return dateOf(first, second);
}

function episodeOf([season, episode]: readonly string[]): Figures {
  return { kind: "episode", season: Number(season), episode: Number(episode) };
}

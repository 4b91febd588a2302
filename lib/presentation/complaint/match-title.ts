import type { Session } from "@/lib/domain/sessions/session";
import type { Complaint, SaidTitle } from "@/lib/presentation/complaint/complaint";
import { isWithinSlips } from "@/lib/presentation/complaint/edit-distance";
import { fold, foldedWords } from "@/lib/presentation/complaint/fold";

/** One thing that was said of the title, and how well a title fits it, from 0 to 1. */
type Wanted = Readonly<{ said: string; weight: number; isTelling: boolean; valueIn: (title: Title) => number }>;
type Title = Readonly<{ words: readonly string[]; season: number | null; episode: number | null }>;

/** How a title fits what was said of it. */
export type TitleFit = Readonly<{ value: number; hits: readonly string[]; misses: readonly string[] }>;

/** How every title of the list fits. */
export type TitleFits = Readonly<{
  /** `null` for a play without a title. */
  of: (session: Session) => TitleFit | null;
  /** Whether something was said that tells titles of this list apart, so that the others are not meant. */
  isTelling: boolean;
  /** Whether any title fits anything that was said. */
  isSaid: boolean;
  /** What no title of the list has. */
  unmatched: readonly string[];
}>;

const weights = { word: 1, quote: 2, genre: 1, noun: 0.4 } as const satisfies Record<SaidTitle["sort"], number>;
/** Titles are not read beyond this; some hold a whole page. */
const longestTitle = 300;

const episodeShapes = [
  /\bs(?:eason|eries)?\s*(\d{1,3})[\s,.:|-]*e(?:p(?:isode)?)?\s*(\d{1,4})/,
  /\bt(?:emporada)?\s*(\d{1,3})[\s,.:|-]*(?:e|c|ep|cap|capitulo|episodio)\s*(\d{1,4})/,
  /\b(\d{1,2})x(\d{1,3})\b/,
] as const;
const episodeAlone = /\b(?:episode|ep|episodio|capitulo|cap|part)\s*(\d{1,4})/;

/** Compares what was said of the title with every title of the list, each once. */
export function fitTitles(sessions: readonly Session[], complaint: Complaint): TitleFits {
  const wanted = wantedOf(complaint);
  const titles = new Map<string, Title>();
  if (wanted.length > 0) {
    for (const { texts } of sessions) {
      if (texts.asset !== null && !titles.has(texts.asset)) titles.set(texts.asset, titleOf(texts.asset));
    }
  }
  const values = new Map([...titles].map(([name, title]) => [name, wanted.map(({ valueIn }) => valueIn(title))]));
  const isFound = wanted.map((_, index) => [...values.values()].some((row) => (row[index] ?? 0) > 0));
  // A word that no title has is more likely about something else than about the title of another play.
  const found = wanted.flatMap((each, index) => (isFound[index] ? [{ ...each, index }] : []));
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const fits = new Map([...values].map(([name, row]) => [name, fitOf(found, row, total)]));
  return {
    of: ({ texts }) => (texts.asset === null ? null : (fits.get(texts.asset) ?? null)),
    isTelling: found.some(({ isTelling }) => isTelling),
    isSaid: found.length > 0,
    unmatched: wanted.filter(({ isTelling }, index) => isTelling && !isFound[index]).map(({ said }) => said),
  };
}

function fitOf(found: readonly (Wanted & { index: number })[], row: readonly number[], total: number): TitleFit {
  const valueIn = ({ index }: { index: number }) => row[index] ?? 0;
  return {
    value: total === 0 ? 0 : found.reduce((sum, each) => sum + each.weight * valueIn(each), 0) / total,
    hits: found.filter((each) => valueIn(each) >= 0.5).map(({ said }) => said),
    misses: found.filter((each) => each.isTelling && valueIn(each) < 0.5).map(({ said }) => said),
  };
}

function wantedOf({ titles, episode }: Complaint): readonly Wanted[] {
  const once = new Map(titles.map((title) => [title.words.join(" "), title]));
  const wanted = [...once.values()].map((title) => wantedWords(title));
  if (episode === null) return wanted;
  const { season, episode: number } = episode;
  const valueIn = (title: Title) => {
    const parts = [part(season, title.season), part(number, title.episode)].filter((value) => value !== null);
    // The same season, or the same number in another season, is near.
    return parts.every((value) => value === 1) ? 1 : parts.some((value) => value === 1) ? 0.25 : 0;
  };
  return [...wanted, { said: episode.said, weight: 1, isTelling: true, valueIn }];
}

function part(said: number | null, has: number | null): number | null {
  if (said === null) return null;
  return said === has ? 1 : 0;
}

function wantedWords({ said, words, sort }: SaidTitle): Wanted {
  const valueIn =
    sort === "genre"
      ? (title: Title) => (words.some((word) => bestIn(word, title, false) >= 0.8) ? 0.9 : 0)
      : (title: Title) =>
          words.reduce((sum, word) => sum + bestIn(word, title, sort !== "noun"), 0) / Math.max(1, words.length);
  return { said, weight: weights[sort], isTelling: sort !== "noun", valueIn };
}

function bestIn(word: string, { words }: Title, isLenient: boolean): number {
  return Math.max(0, ...words.map((other) => likeness(word, other, isLenient)));
}

/** How alike two folded words are, from 0 to 1: the same, one begins the other, or a slip or two apart. */
function likeness(said: string, has: string, isLenient: boolean): number {
  if (said === has) return 1;
  const isFigure = /^\d/.test(said) || /^\d/.test(has);
  if (isFigure) return 0;
  if (said.length >= (isLenient ? 3 : 4) && has.startsWith(said)) return 0.85;
  if (!isLenient) return 0;
  if (has.length >= 4 && said.startsWith(has)) return 0.75;
  if (said.length >= 5 && isWithinSlips(said, has, 1)) return 0.7;
  return said.length >= 8 && isWithinSlips(said, has, 2) ? 0.6 : 0;
}

function titleOf(name: string): Title {
  const text = name.slice(0, longestTitle);
  const folded = fold(text);
  const both = episodeShapes.map((shape) => shape.exec(folded)).find((match) => match !== null);
  const alone = both ? null : episodeAlone.exec(folded);
  return {
    words: foldedWords(text),
    season: both ? Number(both[1]) : null,
    episode: both ? Number(both[2]) : alone ? Number(alone[1]) : null,
  };
}

import type { Complaint, TitleMention } from "@/lib/domain/complaint/complaint";
import { isWithinEdits } from "@/lib/domain/complaint/edit-distance";
import { fold, foldedWords } from "@/lib/domain/complaint/fold";
import type { Session } from "@/lib/domain/sessions/session";

/** How well a title matches the words for it. */
export type TitleMatch = Readonly<{
  /** 0 to 1. */
  score: number;
  /** The caller's words that the title contains, and the distinctive ones it doesn't. */
  matched: readonly string[];
  missed: readonly string[];
}>;

/** How every title of the list matches. */
export type TitleMatches = Readonly<{
  /** `null` for a session without a title. */
  of: (session: Session) => TitleMatch | null;
  /** Whether any title matches anything the caller said. */
  hasMatch: boolean;
  /** Whether a distinctive word matches a title. Sessions with other titles are then ruled out. */
  isDistinctive: boolean;
  /** Distinctive words that no title contains. */
  unmatched: readonly string[];
}>;

/** Something to look for in titles. Common words aren't distinctive. */
type Criterion = Readonly<{
  text: string;
  weight: number;
  isDistinctive: boolean;
  scoreIn: (title: Title) => number;
}>;
type IndexedCriterion = Criterion & Readonly<{ index: number }>;
type Title = Readonly<{ words: readonly string[]; season: number | null; episode: number | null }>;

const weights = { word: 1, exact: 2, genre: 1, "common-word": 0.4 } as const satisfies Record<
  TitleMention["kind"],
  number
>;
/** Some titles are as long as a page; characters past this are ignored. */
const maxTitleLength = 300;
/** A word with at least this score counts as contained in the title. */
const minWordScore = 0.5;

const episodeFormats = [
  /\bs(?:eason|eries)?\s*(\d{1,3})[\s,.:|-]*e(?:p(?:isode)?)?\s*(\d{1,4})/,
  /\bt(?:emporada)?\s*(\d{1,3})[\s,.:|-]*(?:e|c|ep|cap|capitulo|episodio)\s*(\d{1,4})/,
  /\b(\d{1,2})x(\d{1,3})\b/,
] as const;
const episodeOnly = /\b(?:episode|ep|episodio|capitulo|cap|part)\s*(\d{1,4})/;

/** Compares a complaint with every distinct title of the sessions. */
export function matchTitles(sessions: readonly Session[], complaint: Complaint): TitleMatches {
  const criteria = criteriaOf(complaint);
  const titles = new Map<string, Title>();
  if (criteria.length > 0) {
    for (const { texts } of sessions) {
      if (texts.asset !== null && !titles.has(texts.asset)) titles.set(texts.asset, parseTitle(texts.asset));
    }
  }
  const scores = new Map([...titles].map(([name, title]) => [name, criteria.map(({ scoreIn }) => scoreIn(title))]));
  const isFound = criteria.map((_, index) => [...scores.values()].some((row) => (row[index] ?? 0) > 0));
  // A word in no title is more likely about something else than about a title that isn't listed.
  const found = criteria.flatMap((criterion, index) => (isFound[index] ? [{ ...criterion, index }] : []));
  const totalWeight = found.reduce((sum, { weight }) => sum + weight, 0);
  const matches = new Map([...scores].map(([name, row]) => [name, titleMatch(found, row, totalWeight)]));
  return {
    of: ({ texts }) => (texts.asset === null ? null : (matches.get(texts.asset) ?? null)),
    hasMatch: found.length > 0,
    isDistinctive: found.some(({ isDistinctive }) => isDistinctive),
    unmatched: criteria
      .filter(({ isDistinctive }, index) => isDistinctive && !isFound[index])
      .map(({ text }) => text),
  };
}

function titleMatch(found: readonly IndexedCriterion[], row: readonly number[], totalWeight: number): TitleMatch {
  const scoreOf = ({ index }: IndexedCriterion) => row[index] ?? 0;
  const weighted = found.reduce((sum, criterion) => sum + criterion.weight * scoreOf(criterion), 0);
  return {
    score: totalWeight === 0 ? 0 : weighted / totalWeight,
    matched: found.filter((criterion) => scoreOf(criterion) >= minWordScore).map(({ text }) => text),
    missed: found
      .filter((criterion) => criterion.isDistinctive && scoreOf(criterion) < minWordScore)
      .map(({ text }) => text),
  };
}

function criteriaOf({ titles, episode }: Complaint): readonly Criterion[] {
  const uniqueTitles = new Map(titles.map((title) => [title.words.join(" "), title]));
  const criteria = [...uniqueTitles.values()].map(titleCriterion);
  if (episode === null) return criteria;
  const scoreIn = (title: Title) => {
    const parts = [numberScore(episode.season, title.season), numberScore(episode.episode, title.episode)];
    const mentioned = parts.filter((score) => score !== null);
    // The right season with another episode, or the reverse, is close.
    return mentioned.every((score) => score === 1) ? 1 : mentioned.some((score) => score === 1) ? 0.25 : 0;
  };
  return [...criteria, { text: episode.text, weight: 1, isDistinctive: true, scoreIn }];
}

function numberScore(mentioned: number | null, actual: number | null): number | null {
  if (mentioned === null) return null;
  return mentioned === actual ? 1 : 0;
}

function titleCriterion({ text, words, kind }: TitleMention): Criterion {
  const isDistinctive = kind !== "common-word";
  const scoreIn =
    kind === "genre"
      ? (title: Title) => (words.some((word) => bestScore(word, title, false) >= 0.8) ? 0.9 : 0)
      : (title: Title) =>
          words.reduce((sum, word) => sum + bestScore(word, title, isDistinctive), 0) / Math.max(1, words.length);
  return { text, weight: weights[kind], isDistinctive, scoreIn };
}

function bestScore(word: string, { words }: Title, isLenient: boolean): number {
  return Math.max(0, ...words.map((other) => similarity(word, other, isLenient)));
}

/** How similar two folded words are, from 0 to 1. Only a lenient comparison allows typos. */
function similarity(mentioned: string, actual: string, isLenient: boolean): number {
  if (mentioned === actual) return 1;
  const isNumber = /^\d/.test(mentioned) || /^\d/.test(actual);
  if (isNumber) return 0;
  if (mentioned.length >= (isLenient ? 3 : 4) && actual.startsWith(mentioned)) return 0.85;
  if (!isLenient) return 0;
  if (actual.length >= 4 && mentioned.startsWith(actual)) return 0.75;
  if (mentioned.length >= 5 && isWithinEdits(mentioned, actual, 1)) return 0.7;
  return mentioned.length >= 8 && isWithinEdits(mentioned, actual, 2) ? 0.6 : 0;
}

function parseTitle(name: string): Title {
  const text = name.slice(0, maxTitleLength);
  const folded = fold(text);
  const both = episodeFormats.map((format) => format.exec(folded)).find((match) => match !== null);
  const only = both ? null : episodeOnly.exec(folded);
  return {
    words: foldedWords(text),
    season: both ? Number(both[1]) : null,
    episode: both ? Number(both[2]) : only ? Number(only[1]) : null,
  };
}

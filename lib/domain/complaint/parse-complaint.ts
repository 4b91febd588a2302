import type {
  Complaint,
  DeviceMention,
  EpisodeMention,
  SymptomMention,
  TitleMention,
} from "@/lib/domain/complaint/complaint";
import { foldedWords } from "@/lib/domain/complaint/fold";
import { parseAgo } from "@/lib/domain/complaint/parse-ago";
import { parseClock } from "@/lib/domain/complaint/parse-clock";
import { parseDay } from "@/lib/domain/complaint/parse-day";
import type { SpokenAt } from "@/lib/domain/complaint/resolve-day";
import { resolveTime } from "@/lib/domain/complaint/resolve-time";
import type { TimeExpression, TimeMention } from "@/lib/domain/complaint/time-expression";
import { hasMeaning, meaningOf, numberOf, type Parsed, type Token } from "@/lib/domain/complaint/token";
import { tokenize } from "@/lib/domain/complaint/tokenize";

type Options = SpokenAt &
  Readonly<{
    /** The titles of the sessions. A whole title is never parsed as a time: "Midnight in May". */
    titles?: readonly string[];
  }>;

/**
 * Parses what a caller remembers of an attempt, in English or Spanish: "last night around nine on the TV, the
 * football". Accepts any text; words it doesn't understand may be part of a title.
 */
export function parseComplaint(text: string, { now, zone, titles = [] }: Options): Complaint {
  const tokens = tokenize(text, titles);
  const times: TimeMention[] = [];
  const devices: DeviceMention[] = [];
  const titleMentions: TitleMention[] = [];
  const symptoms: SymptomMention[] = [];
  let episode: EpisodeMention | null = null;
  let lastDeviceAt = -1;

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const parsedEpisode = parseEpisode(tokens, at);
    const time = parsedEpisode === null ? parseTime(tokens, at) : null;
    if (parsedEpisode !== null) episode = mergeEpisodes(episode, parsedEpisode.value);
    else if (time !== null) times.push({ ...time.value, text: textBetween(text, tokens, at, time.next) });
    else {
      const device = meaningOf(token, "device");
      const symptom = meaningOf(token, "symptom");
      if (device) {
        // "Samsung TV" is one device, "the TV and the iPhone" are two.
        const isAdjacent = lastDeviceAt === at - 1 && !token.isAfterPunctuation;
        const merged = mergeDevices(isAdjacent ? devices.pop() : undefined, { ...device, text: token.text });
        devices.push(merged);
        lastDeviceAt = at;
      }
      if (symptom) symptoms.push({ text: token.text, symptom: symptom.symptom });
      const title = device ? null : titleMentionOf(token);
      if (title) titleMentions.push(title);
    }
    at = parsedEpisode?.next ?? time?.next ?? at + 1;
  }
  const { windows, notes } = resolveTime(times, { now, zone });
  return { windows, devices, titles: titleMentions, episode, symptoms, notes };
}

function parseTime(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const day = parseDay(tokens, at) ?? parseAgo(tokens, at);
  if (day !== null) return day;
  const clock = parseClock(tokens, at);
  return clock && { value: { kind: "clock", clock: clock.value }, next: clock.next };
}

function textBetween(text: string, tokens: readonly Token[], at: number, next: number): string {
  return text.slice(tokens[at]?.start, tokens[next - 1]?.end);
}

/** "S2E5", "season 2 episode 5", "episode five", "temporada 2 capítulo 5". */
function parseEpisode(tokens: readonly Token[], at: number): Parsed<EpisodeMention> | null {
  const token = tokens[at];
  if (token?.type === "numeric" && token.expression.kind === "episode") {
    const { season, episode } = token.expression;
    return { value: { text: token.text, season, episode }, next: at + 1 };
  }
  const isSeason = hasMeaning(token, ["season"]);
  const number = numberOf(tokens[at + 1]);
  if (token === undefined || number === undefined || (!isSeason && !hasMeaning(token, ["episode"]))) return null;
  const text = `${token.text} ${tokens[at + 1]?.text}`;
  return { value: { text, season: isSeason ? number : null, episode: isSeason ? null : number }, next: at + 2 };
}

function mergeEpisodes(first: EpisodeMention | null, second: EpisodeMention): EpisodeMention {
  if (first === null) return second;
  return {
    text: `${first.text}, ${second.text}`,
    season: second.season ?? first.season,
    episode: second.episode ?? first.episode,
  };
}

function mergeDevices(
  before: DeviceMention | undefined,
  { text, kinds, name }: Readonly<{ text: string; kinds: DeviceMention["kinds"]; name?: string }>,
): DeviceMention {
  const names = name === undefined ? [] : [name];
  if (before === undefined) return { text, kinds, names };
  const common = kinds.filter((kind) => before.kinds.includes(kind));
  return {
    text: `${before.text} ${text}`,
    kinds: common.length > 0 ? common : kinds.length > 0 ? kinds : before.kinds,
    names: [...before.names, ...names],
  };
}

/** A token as part of a title; `null` if it means something else, or nothing. */
function titleMentionOf(token: Token): TitleMention | null {
  const { text } = token;
  const words = foldedWords(text);
  if (token.type === "title") return { text, words, kind: "exact" };
  if (token.type === "word") return { text, words, kind: words.join("").length < 2 ? "common-word" : "word" };
  // A number that isn't a time may belong to a title: "News 24", "Rocky 4".
  if (token.type === "number") return { text, words, kind: "common-word" };
  const genre = meaningOf(token, "genre");
  if (genre) return { text, words: [...new Set([...words, ...genre.words])], kind: "genre" };
  return hasMeaning(token, ["common-word", "symptom"]) ? { text, words, kind: "common-word" } : null;
}

import type { Complaint, SaidDevice, SaidTitle } from "@/lib/presentation/complaint/complaint";
import { foldedWords } from "@/lib/presentation/complaint/fold";
import { type Item, isAny, meaningOf, numberOf, type Read } from "@/lib/presentation/complaint/item";
import { readClock } from "@/lib/presentation/complaint/read-clock";
import { readAgo, readDay } from "@/lib/presentation/complaint/read-day";
import type { Here } from "@/lib/presentation/complaint/resolve-day";
import { resolveTime } from "@/lib/presentation/complaint/resolve-time";
import { scan } from "@/lib/presentation/complaint/scan";
import type { SaidTime, TimeFact } from "@/lib/presentation/complaint/time-fact";

type Options = Here &
  Readonly<{
    /** What the plays of the list are called: a whole title in the text is taken as one, also "Midnight in May". */
    titles?: readonly string[];
  }>;

type Episode = NonNullable<Complaint["episode"]>;

/**
 * Reads what a viewer remembers of a play, in English or Spanish: "last night around nine on the TV, the football".
 * Any text is read; what means nothing here may stand in a title.
 */
export function readComplaint(text: string, { now, zone, titles = [] }: Options): Complaint {
  const items = scan(text, titles);
  const times: SaidTime[] = [];
  const devices: SaidDevice[] = [];
  const said: SaidTitle[] = [];
  const troubles: Complaint["troubles"][number][] = [];
  let episode: Episode | null = null;
  let deviceEndsAt = -1;

  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (item === undefined) break;
    const found = readEpisode(items, at);
    const time = found === null ? readTime(items, at) : null;
    if (found !== null) episode = merged(episode, found.value);
    else if (time !== null) times.push({ ...time.value, said: saidFrom(text, items, at, time.next) });
    else {
      const device = meaningOf(item, "device");
      const trouble = meaningOf(item, "trouble");
      if (device) {
        // "Samsung TV" is one device, "the TV and the iPhone" are two.
        const isJoined = deviceEndsAt === at - 1 && !item.isApart;
        const whole = joined(isJoined ? devices.pop() : undefined, { ...device, said: item.said });
        devices.push(whole);
        deviceEndsAt = at;
      }
      if (trouble) troubles.push({ said: item.said, trouble: trouble.trouble });
      const title = device ? null : titleOf(items, at);
      if (title) said.push(title);
    }
    at = found?.next ?? time?.next ?? at + 1;
  }
  const { windows, notes } = resolveTime(times, { now, zone });
  return { windows, devices, titles: said, episode, troubles, notes };
}

function readTime(items: readonly Item[], at: number): Read<TimeFact> | null {
  const counted = readDay(items, at) ?? readAgo(items, at);
  if (counted !== null) return counted;
  const clock = readClock(items, at);
  return clock && { value: { kind: "clock", clock: clock.value }, next: clock.next };
}

function saidFrom(text: string, items: readonly Item[], at: number, next: number): string {
  return text.slice(items[at]?.start, items[next - 1]?.end);
}

/** "S2E5", "season 2 episode 5", "episode five", "temporada 2 capítulo 5". */
function readEpisode(items: readonly Item[], at: number): Read<Episode> | null {
  const item = items[at];
  if (item?.is === "figures" && item.figures.kind === "episode") {
    const { season, episode } = item.figures;
    return { value: { said: item.said, season, episode }, next: at + 1 };
  }
  const isSeason = isAny(item, ["season"]);
  const number = numberOf(items[at + 1]);
  if (item === undefined || number === undefined || (!isSeason && !isAny(item, ["episode"]))) return null;
  const said = `${item.said} ${items[at + 1]?.said}`;
  return { value: { said, season: isSeason ? number : null, episode: isSeason ? null : number }, next: at + 2 };
}

function merged(first: Episode | null, second: Episode): Episode {
  if (first === null) return second;
  return {
    said: `${first.said}, ${second.said}`,
    season: second.season ?? first.season,
    episode: second.episode ?? first.episode,
  };
}

function joined(
  before: SaidDevice | undefined,
  { said, kinds, name }: Readonly<{ said: string; kinds: SaidDevice["kinds"]; name?: string }>,
): SaidDevice {
  const names = name === undefined ? [] : [name];
  if (before === undefined) return { said, kinds, names };
  const common = kinds.filter((kind) => before.kinds.includes(kind));
  return {
    said: `${before.said} ${said}`,
    kinds: common.length > 0 ? common : kinds.length > 0 ? kinds : before.kinds,
    names: [...before.names, ...names],
  };
}

/** What of a title an item may be; `null` when it says something else, or nothing. */
function titleOf(items: readonly Item[], at: number): SaidTitle | null {
  const item = items[at];
  if (item === undefined) return null;
  const words = foldedWords(item.said);
  if (item.is === "title") return { said: item.said, words, sort: "quote" };
  if (item.is === "word") return { said: item.said, words, sort: words.join("").length < 2 ? "noun" : "word" };
  // A number that is no time may be of a title: "News 24", "Rocky 4".
  if (item.is === "number") return { said: item.said, words, sort: "noun" };
  const genre = meaningOf(item, "genre");
  if (genre) return { said: item.said, words: [...new Set([...words, ...genre.words])], sort: "genre" };
  return isAny(item, ["noun", "trouble"]) ? { said: item.said, words, sort: "noun" } : null;
}

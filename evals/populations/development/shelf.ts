import { minuteMs } from "@/lib/domain/units";
import type { Random } from "../../random.ts";
import { titleWords } from "./catalogue.ts";
import { watching } from "./habits.ts";
import { shuffled } from "./household.ts";

/** Something to watch. */
export type Item = Readonly<{
  title: string;
  category: "VoD" | "Live";
  /** 0 for a channel. */
  lengthMs: number;
  /** How long the viewer wants to watch it. */
  watchMs: number;
}>;

/** What a viewer watches: a few series one episode after the other, films, and some channels again and again. */
export type Shelf = Readonly<{
  /** The videos of one sitting, in order. */
  sitting: (isPhone: boolean) => readonly Item[];
  /** A single other video, for whoever tries something else. */
  other: () => Item;
}>;

type Series = { readonly name: string; readonly lengthMs: number; episode: number };

/** Draws a viewer's taste. */
export function shelfOf(random: Random): Shelf {
  const name = () => `${random.pick(titleWords.first)} ${random.pick(titleWords.second)}`;
  const series: readonly Series[] = Array.from({ length: random.whole(2, 6) }, () => ({
    name: name(),
    lengthMs: random.whole(20, 58) * minuteMs,
    episode: random.whole(1, 12),
  }));
  const channels = shuffled(titleWords.channels, random).slice(0, random.whole(2, 5));
  const episode = (of: Series): Item => {
    const title = `${of.name}: S${Math.ceil(of.episode / 10)}, E${((of.episode - 1) % 10) + 1}`;
    of.episode += 1;
    return vod(title, of.lengthMs, random);
  };
  const film = () => vod(`The ${name()} ${random.whole(1, 40)}`, random.whole(80, 140) * minuteMs, random);
  const live = (minutes: number): Item => ({
    ...{ title: random.pickByRank(channels, 0.8), category: "Live", lengthMs: 0 },
    watchMs: Math.round(minutes * minuteMs),
  });
  const ofKind = {
    binge: () => {
      const of = random.pickByRank(series, 0.8);
      return Array.from({ length: random.whole(...watching.bingeEpisodes) }, () => episode(of));
    },
    film: () => [film()],
    zapping: () => [
      ...Array.from({ length: random.whole(...watching.zappingChannels) }, () => live(random.between(0.3, 5))),
      live(random.between(15, 80)),
    ],
    live: () => [random.chance(0.5) ? live(random.between(8, 100)) : episode(random.pick(series))],
  };
  return {
    sitting: (isPhone) => ofKind[kindOf(isPhone ? watching.phoneSittings : watching.sittings, random)](),
    other: () => (random.chance(0.5) ? live(random.between(5, 60)) : episode(random.pick(series))),
  };
}

function vod(title: string, lengthMs: number, random: Random): Item {
  // Three in four are watched to the end, or nearly.
  const share = random.chance(0.75) ? random.between(0.9, 1) : random.between(0.03, 0.9);
  return { title, category: "VoD", lengthMs, watchMs: Math.round(lengthMs * share) };
}

function kindOf<Kind extends string>(weights: Readonly<Record<Kind, number>>, random: Random): Kind {
  return weighted(Object.entries<number>(weights) as [Kind, number][], ([, weight]) => weight, random)[0];
}

/** Picks by weight. */
export function weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number, random: Random): Item {
  let left = random.next() * items.reduce((sum, item) => sum + weightOf(item), 0);
  const found = items.find((item) => {
    left -= weightOf(item);
    return left < 0;
  });
  return found ?? random.pick(items);
}

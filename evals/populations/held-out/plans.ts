import type { Random } from "../../random.ts";
import { lognormal } from "./draws.ts";
import type { Member, Taste } from "./habits.ts";
import type { Catalogue } from "./titles.ts";
import { type Asset, hour, minute } from "./types.ts";

export type Plan = Readonly<{ plan: readonly Asset[]; budgetMs: number; zapping: boolean }>;

/** Median minutes of a sitting: a snack of clips, an episode or two, a film, a match. */
const medians: Readonly<Record<Exclude<Taste, "mixed">, number>> = {
  series: 60,
  films: 105,
  kids: 32,
  "kids-replay": 35,
  channels: 65,
  zapping: 75,
  clips: 12,
};

/** What somebody means to watch, sitting after sitting: the next episodes, the favourite again, channel after channel. */
export function planner(random: Random, catalogue: Catalogue, member: Member, events: readonly Asset[]) {
  let show = random.pickByRank(catalogue.series, 0.5);
  let next = random.whole(0, Math.max(0, show.length - 6));
  const favourite = random.pick(catalogue.kids);
  // People have three or four channels that they really watch.
  const channels = Array.from({ length: random.whole(3, 6) }, () => random.pick(catalogue.channels));
  const several = <Item>(draw: () => Item, low = 1): readonly Item[] =>
    Array.from({ length: random.whole(low, Math.max(low, member.most)) }, draw);
  const episodes = (): readonly Asset[] => {
    // A series is given up or finished after some sittings.
    if (next >= show.length || random.chance(0.08)) {
      show = random.pickByRank(catalogue.series, 0.5);
      next = 0;
    }
    const plan = several(() => show[next++]).filter((one) => one !== undefined);
    return plan.length > 0 ? plan : [random.pick(show)];
  };
  const draw: Readonly<Record<Exclude<Taste, "mixed">, () => readonly Asset[]>> = {
    series: episodes,
    // Three out of ten films are chosen at the second or third try.
    films: () => Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pickByRank(catalogue.films, 0.5)),
    kids: () => several(() => random.pickByRank(catalogue.kids, 0.4)),
    "kids-replay": () => several(() => (random.chance(0.85) ? favourite : random.pick(catalogue.kids))),
    channels: () => several(() => random.pickByRank(channels, 1)),
    zapping: () => several(() => random.pickByRank(channels, 0.5), 3),
    clips: () => several(() => random.pick(catalogue.clips), 2),
  };
  return (at: number): Plan => {
    const mixed = ["series", "series", "films", "channels", "clips"] as const;
    const taste = member.taste === "mixed" ? random.pick(mixed) : member.taste;
    const event = events.find(
      ({ from, lengthMs }) => from !== undefined && at > from - 0.5 * hour && at < from + lengthMs,
    );
    const live = taste === "zapping" || taste === "channels";
    const plan = draw[taste]();
    const budgetMs = lognormal(random, medians[taste], 0.45) * minute;
    // Most fans watch the match when there is one.
    if (event && live && random.chance(0.75))
      return { plan: [event, ...plan], budgetMs: budgetMs * 1.4, zapping: true };
    return { plan, budgetMs: taste === "series" ? budgetMs * Math.max(1, plan.length / 2) : budgetMs, zapping: live };
  };
}

import { dayMs } from "@/lib/domain/units";
import type { Random } from "../../random.ts";
import { acting } from "./habits.ts";
import type { Device, Needs } from "./household.ts";
import type { Trouble, View } from "./result.ts";
import { weighted } from "./shelf.ts";
import { type Plan, plannedMs, type Sitting } from "./sittings.ts";

/** What makes a viewer's tries go wrong. */
export type Cause = Readonly<{
  /** The things that may be blamed, as Conviva sends them. */
  names: readonly string[];
  /** The probability that it makes a try go wrong; 0 if it doesn't reach it. */
  rate: (view: View) => number;
  /** Whether it acts at a time; a fault that comes and goes acts only then. */
  acts: (at: number) => boolean;
  /** How it shows, by weight. */
  troubles: Readonly<Partial<Record<Trouble, number>>>;
  /** The error that most failures have. */
  error: string;
  /** When it cuts off what is running; `null` if it doesn't. */
  cutsAt: number | null;
  /** Sittings there would not be without it: people come back to see whether it works. */
  added: readonly Sitting[];
  /** Whether Conviva was told that these failures are account rules. */
  isMarkedBusiness: boolean;
  /** Whether the mark or the error says what it is. */
  isSaid: boolean;
  /** The app version that a device has from a time on. */
  update: Readonly<{ device: Device; version: string; at: number }> | null;
  traits: readonly string[];
}>;

/** One of the ways in which a side is to blame. */
export type CauseKind = Readonly<{
  name: string;
  /** How often, relative to the side's others. A guess: what callers complain about isn't published. */
  weight: number;
  needs: Needs;
  /** The fewest sessions; 3 if absent. */
  sessionsMin?: number;
  /** The viewer has a burst of bad luck. */
  hasBurst?: true;
  /** `null` if the plan has nothing that it could reach. */
  draw: (plan: Plan, random: Random) => Cause | null;
}>;

/** A cause that does nothing, for the others to add to. */
export const nothingWrong: Cause = {
  ...{ names: [], rate: () => 0, acts: () => true, troubles: { start: 1 }, error: "", cutsAt: null, added: [] },
  ...{ isMarkedBusiness: false, isSaid: false, update: null, traits: [] },
};

/** A random video that is planned, with its sitting and time; `null` if none meets the condition. */
export function plannedVideo(
  { sittings }: Plan,
  isMeant: (sitting: Sitting) => boolean,
  random: Random,
): Readonly<{ sitting: Sitting; at: number; title: string }> | null {
  const meant = sittings.filter(isMeant).flatMap((sitting) => sitting.items.map((_, index) => ({ sitting, index })));
  if (meant.length === 0) return null;
  const { sitting, index } = random.pick(meant);
  const before = { ...sitting, items: sitting.items.slice(0, index) };
  return { sitting, at: sitting.at + plannedMs(before), title: sitting.items[index]?.title ?? "" };
}

/** From when to when something acts that lasts for days. */
export function lasting({ days }: Plan, random: Random): (at: number) => boolean {
  const span = days * dayMs;
  const from = random.chance(acting.beganEarlier) ? 0 : random.between(...acting.beginsWithin) * span;
  const to = random.chance(acting.isRepaired) ? random.between(from + (span - from) / 3, span) : span;
  return (at) => at >= from && at < to;
}

/** A period of this length around a time, which is at a random place in its first three quarters. */
export function around(at: number, lengthMs: number, random: Random): Readonly<{ from: number; to: number }> {
  const from = at - random.between(0, 0.75) * lengthMs;
  return { from, to: from + lengthMs };
}

/** A fault shows in one way most of the time, which is drawn by these weights. */
export function mostly(weights: Cause["troubles"], random: Random): Cause["troubles"] {
  const entries = Object.entries(weights) as [Trouble, number][];
  const [main] = weighted(entries, ([, weight]) => weight, random);
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  return { ...weights, [main]: (weights[main] ?? 0) + 3 * sum };
}

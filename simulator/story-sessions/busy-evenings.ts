import { createRandom, itemAt, itemAtShare, type Random } from "../random.ts";
import type { StoryContext } from "./story-viewer.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const days = 30;
/** Nothing starts in the last minutes, so that everything has ended when the simulator starts. */
const newestAgoMs = 20 * minute;
/** Keeps the oldest sessions within the last 30 days for the first two hours. */
const oldestAgoMs = 29.9 * day;

/** How busy each hour of the day is in UTC. In America, it's evening from midnight UTC. */
const hourWeights = [10, 10, 9, 7, 5, 3, 1, 0.5, 0.3, 0.2, 0.2, 0.3, 0.5, 0.8, 1, 1, 1, 1, 1.2, 1.5, 2, 3, 5, 8];

/** How many sessions start in each of the last 30 days (counted back from the anchor), and how pronounced the evenings are. */
interface BusyEvenings {
  readonly viewerId: string;
  readonly perDay: number;
  /** The power of the hours' weights: 0 is an even spread. */
  readonly sharpness: number;
}

/** Returns start times in epoch milliseconds, newest first: `perDay` in each of the last 30 times 24 hours. */
export function busyEvenings(
  { viewerId, perDay, sharpness }: BusyEvenings,
  { anchorMs, seed }: StoryContext,
): number[] {
  const hours = hourWeights.map((weight, at) => ({ at, weight: weight ** sharpness }));
  return Array.from({ length: days }, (_, daysAgo) => daysAgo)
    .flatMap((daysAgo) => {
      const random = createRandom(seed, "busy evening", viewerId, daysAgo);
      return Array.from({ length: perDay }, () => startIn(daysAgo, anchorMs, hours, random));
    })
    .sort((left, right) => right - left);
}

function startIn(daysAgo: number, anchorMs: number, hours: readonly HourShare[], random: Random): number {
  const from = anchorMs - (daysAgo + 1) * day;
  for (;;) {
    const timeOfDay = Math.floor((pickHour(hours, random) + random.next()) * hour);
    const startMs = from + ((timeOfDay - (from % day) + day) % day);
    if (startMs <= anchorMs - newestAgoMs && startMs >= anchorMs - oldestAgoMs) return startMs;
  }
}

interface HourShare {
  readonly at: number;
  readonly weight: number;
}

function pickHour(hours: readonly HourShare[], random: Random): number {
  const total = hours.reduce((sum, { weight }) => sum + weight, 0);
  return (itemAtShare(hours, ({ weight }) => weight, random.next() * total) ?? itemAt(hours, 0)).at;
}

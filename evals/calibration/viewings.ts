import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import type { Random } from "../random.ts";
import type { Device, Household } from "./household.ts";

/** One time a viewer wants to watch something, before anything goes wrong. It becomes one or more attempts. */
export type Viewing = Readonly<{
  /** Milliseconds into the range. */
  at: number;
  device: Device;
  network: string;
  cdns: readonly string[];
  title: string;
  lengthMs: number;
}>;

/** 18:00 to 23:00. */
const evening = { from: 18 * hourMs, to: 23 * hourMs };

/** Draws `count` viewings within `days`, in time order, in the way of the household's shape. */
export function viewingsOf(household: Household, count: number, days: number, random: Random): readonly Viewing[] {
  const { shape } = household;
  const starts =
    shape === "household" || shape === "binge"
      ? burstStarts(count, days, shape === "binge" ? [3, 8] : [1, 4], random)
      : Array.from({ length: count }, () => singleStart(days, shape === "skewed", random));
  const viewings: Viewing[] = [];
  let inBurst: Viewing | undefined;
  for (const { at, isNext } of starts.toSorted((a, b) => a.at - b.at)) {
    const viewing =
      isNext && inBurst !== undefined
        ? nextInBurst(inBurst, household, at, random)
        : viewingAt(household, at, random);
    inBurst = viewing;
    viewings.push(viewing);
  }
  return viewings;
}

type Start = Readonly<{ at: number; isNext: boolean }>;

function singleStart(days: number, isEvening: boolean, random: Random): Start {
  const at = random.next() * days * dayMs;
  const ofDay = random.between(evening.from, evening.to);
  return { at: isEvening && random.chance(0.7) ? Math.floor(at / dayMs) * dayMs + ofDay : at, isNext: false };
}

function burstStarts(count: number, days: number, [least, most]: readonly [number, number], random: Random) {
  const starts: Start[] = [];
  while (starts.length < count) {
    let at = random.whole(0, days - 1) * dayMs + random.between(evening.from, evening.to);
    const length = Math.min(random.whole(least, most), count - starts.length);
    for (let index = 0; index < length; index++) {
      starts.push({ at, isNext: index > 0 });
      at += random.between(10, 60) * minuteMs;
    }
  }
  return starts;
}

/** A viewing on any device, or on `device` if given. */
export function viewingAt(household: Household, at: number, random: Random, device?: Device): Viewing {
  const { devices, steepness, titles } = household;
  const on = device ?? random.pickByRank(devices, steepness);
  return {
    ...{ at, device: on },
    network: random.pickByRank(on.networks, steepness),
    cdns: cdnsOf(household, random),
    title: random.pickByRank(titles, steepness / 2),
    lengthMs: random.between(2, 50) * minuteMs,
  };
}

function cdnsOf({ cdns, steepness, twoCdns }: Household, random: Random): readonly string[] {
  const first = random.pickByRank(cdns, steepness / 2);
  const second = random.pick(cdns);
  return random.chance(twoCdns) && second !== first ? [first, second] : [first];
}

/** The next viewing of a burst: same device and network, mostly the same CDN, sometimes the same title. */
function nextInBurst(before: Viewing, household: Household, at: number, random: Random): Viewing {
  const other = viewingAt(household, at, random, before.device);
  return {
    ...other,
    network: before.network,
    cdns: random.chance(0.8) ? before.cdns : other.cdns,
    title: random.chance(0.2) ? before.title : other.title,
  };
}

import type { Random } from "../../../random.ts";
import { clamp, lognormal } from "../draws.ts";
import type { PersonaName } from "../habits.ts";
import { deviceLabel } from "../labels.ts";
import type { Life } from "../life.ts";
import {
  type Asset,
  type Attempt,
  type Cause,
  type Device,
  day,
  type Family,
  minute,
  type Sitting,
  type Trouble,
} from "../types.ts";

/** A sort of trouble; `make` returns null for lives that it can't happen in. */
export type Maker = Readonly<{
  name: string;
  weight: number;
  personas?: readonly PersonaName[];
  twins?: boolean;
  make: (life: Life, random: Random) => Cause | null;
}>;

/** From "every time" to "one time in three", as calls to care have it: few are about something rarer. */
export function intensity(random: Random): number {
  return random.pick([1, 1, random.between(0.75, 0.98), random.between(0.5, 0.75), random.between(0.33, 0.5)]);
}

type Needed = Pick<Cause, "side" | "cause" | "names" | "involves">;

/** A cause with the usual answers for what it doesn't say itself. */
export function causeOf(
  fields: Needed & Partial<Cause> & Readonly<{ often: number; hit: (random: Random, attempt: Attempt) => Trouble }>,
): Cause {
  const { often, hit, ...given } = fields;
  const active = given.active ?? (() => true);
  const usual: Pick<Cause, "traits" | "rivals" | "forced" | "atLeast" | "active" | "strike"> = {
    traits: often === 1 ? ["every-time"] : often < 0.5 ? ["one-in-three"] : [],
    rivals: [],
    forced: [],
    atLeast: 3,
    active,
    strike: (attempt, random) =>
      given.involves(attempt) && active(attempt.at) && random.chance(often) ? hit(random, attempt) : null,
  };
  return { ...usual, ...given };
}

/** What too little bandwidth does: mostly stutter and blur, now and then a failure. */
export function stalling(random: Random): Trouble {
  const draw = random.next();
  if (draw < 0.1) return { startError: "timeout", vague: random.chance(0.3) };
  if (draw < 0.17) return { playError: "timeout", vague: random.chance(0.3) };
  if (draw < 0.25) return { hangs: true };
  // Adaptive players step down first: one in eight only blurs.
  if (draw < 0.37) return { bitrateFactor: random.between(0.02, 0.06), startFactor: random.between(1, 3) };
  const stallPercent = clamp(lognormal(random, 7, 0.7), 2.5, 45);
  return { stallPercent, bitrateFactor: random.between(0.1, 0.7), startFactor: random.between(1, 4) };
}

/** Errors of the given sorts, at the start or later. */
export function failing(random: Random, families: readonly Family[], atStart: number, vague: boolean): Trouble {
  const family = random.pick(families);
  return random.chance(atStart) ? { startError: family, vague } : { playError: family, vague };
}

/** A time that contains a sitting, so that somebody meets what happens in it. */
export function windowAround(
  random: Random,
  life: Life,
  lengthMs: number,
  fits: (sitting: Sitting) => boolean = () => true,
): Readonly<{ from: number; to: number; active: (at: number) => boolean }> | null {
  const sittings = life.sittings.filter(fits);
  if (sittings.length === 0) return null;
  const from = random.pick(sittings).at - random.between(0, 0.7) * lengthMs;
  const to = from + lengthMs;
  return { from, to, active: (at) => at >= from && at < to };
}

/** Half of the faults began before the range, half within it; some are repaired. */
export function spell(random: Random, life: Life, repaired = 0.25): (at: number) => boolean {
  const span = life.to - life.from;
  const from = random.chance(0.5) ? 0 : life.from + random.between(0.1, 0.65) * span;
  const to = random.chance(repaired)
    ? Math.max(from, life.from) + random.between(0.25, 0.7) * span
    : Number.POSITIVE_INFINITY;
  return (at) => at >= from && at < to;
}

export function deviceNames(life: Life, device: Device): readonly string[] {
  return [...new Set([deviceLabel(life.service, device.model), device.model.marketing])];
}

/** Hours from 0 up to 24, where the viewer lives. */
export function localHour(life: Life, at: number): number {
  return (((at / 3_600_000 + life.service.country.utcOffset) % 24) + 24) % 24;
}

/** People who come for one title: it is first in some sittings, and tried again on other days. */
export function craving(
  random: Random,
  life: Life,
  asset: Asset,
  share: number,
  fits: (sitting: Sitting) => boolean = () => true,
): readonly Sitting[] {
  const chosen = new Set(life.sittings.filter((one) => fits(one) && random.chance(share)).map(({ id }) => id));
  return life.sittings.map((one) => (chosen.has(one.id) ? { ...one, plan: [asset, ...one.plan] } : one));
}

/** The length of a range in which "again and again" means something. */
export function severalDays(life: Life): boolean {
  return life.to - life.from > 2 * day;
}

export const minutes = (random: Random, low: number, high: number) => random.between(low, high) * minute;

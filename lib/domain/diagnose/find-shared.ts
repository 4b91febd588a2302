import {
  type ComparedViewer,
  comparedViewers,
  comparedWithAll,
  contrastOf,
  type DimensionValue,
  hasTrait,
  type Trait,
} from "@/lib/domain/diagnose/compared-viewers";
import {
  type Contrast,
  chanceOf,
  correctionFor,
  explainedBy,
  type RateRatio,
  rateRatio,
} from "@/lib/domain/diagnose/contrast";
import { diagnosedDimensions } from "@/lib/domain/diagnose/diagnosed-dimension";
import type { SampledSession } from "@/lib/domain/diagnose/sampled-session";
import { type CountedTrait, traitsOf } from "@/lib/domain/diagnose/traits";

/** What failing viewers have clearly more often than others. */
export type SharedTrait = Readonly<{
  trait: Trait;
  contrast: Contrast;
  /** How much more often it fails; `null` if nobody is known on one side. */
  ratio: RateRatio | null;
  /** Other values that nearly the same viewers have, so that nobody can tell which of them it is. */
  sameViewers: readonly DimensionValue[];
}>;

/** Of a hundred searches among failures without a cause, at most one names a value and one a pair. */
const alpha = 0.01;
/** Below this, what fails more often isn't what anybody looks for, however certain it is. */
const timesMin = 2;
/** More than these are more than anybody would follow up. */
const sharedMax = 3;
/** A pair is named if it beats its values by as much, in log likelihood; anything more complicated fits slightly better. */
const pairGain = 2;
/** Two values that this share of their viewers has both of are the same viewers. */
const sameShare = 0.9;

/** Whom failing viewers are compared with: those who didn't fail, and a sample of everybody. */
type Compared = Readonly<{ viewers: readonly ComparedViewer[]; everybody: readonly ComparedViewer[] }>;

/**
 * What the failing viewers share that the others don't, the clearest first. Every value and every pair of values is
 * tried, so each must beat chance after correction for all of them. What is named is set aside, with those of whom it
 * isn't known, and the rest is searched again, so that a value isn't named only because it goes along with another.
 *
 * @param all - A sample of all sessions.
 * @param viewersMin - The search ends when fewer failing viewers or others are left.
 */
export function findShared(
  failing: readonly SampledSession[],
  all: readonly SampledSession[],
  viewersMin: number,
): readonly SharedTrait[] {
  const compared: Compared = {
    viewers: comparedViewers(failing, all),
    everybody: comparedWithAll(failing, all),
  };
  const found: SharedTrait[] = [];
  let left = compared;
  while (found.length < sharedMax && isEnough(left.viewers, viewersMin)) {
    const trait = findClearest(left, compared.everybody);
    if (trait === null) break;
    const ratio = rateRatio(contrastOf(compared.everybody, trait));
    const contrast = contrastOf(compared.viewers, trait);
    found.push({ trait, contrast, ratio, sameViewers: sameViewersAs(trait, left.viewers) });
    const isOther = (viewer: ComparedViewer) => hasTrait(viewer, trait) === false;
    left = { viewers: left.viewers.filter(isOther), everybody: left.everybody.filter(isOther) };
  }
  return found;
}

/** Whether there are enough failing viewers and enough others to compare. */
export function isEnough(viewers: readonly ComparedViewer[], viewersMin: number): boolean {
  const failing = viewers.filter(({ isFailing }) => isFailing).length;
  return failing >= viewersMin && viewers.length - failing >= viewersMin;
}

type Scored = CountedTrait & Readonly<{ score: number }>;

/** @param all - Everybody, also those set aside: what was named first must not make the next one look worse than it is. */
function findClearest({ viewers, everybody }: Compared, all: readonly ComparedViewer[]): Trait | null {
  const { singles, pairs } = traitsOf(viewers);
  const scoreOf = new Map(scored(singles).map(({ trait, score }) => [keyOf(trait[0]), score]));
  const isNeeded = ({ trait, score }: Scored) =>
    trait.every((value) => score > (scoreOf.get(keyOf(value)) ?? 0) + pairGain && needsOther(viewers, trait, value));
  const clear = [...beatingChance(singles), ...beatingChance(pairs).filter(isNeeded)].sort(byScore);
  const failsOften = (trait: Trait, among: readonly ComparedViewer[]) =>
    (rateRatio(contrastOf(among, trait))?.times ?? 0) >= timesMin;
  const often = clear.find(({ trait }) => failsOften(trait, everybody) && failsOften(trait, all));
  return often?.trait ?? null;
}

function beatingChance(traits: readonly CountedTrait[]): readonly Scored[] {
  const contrasts = traits.map(({ contrast }) => contrast);
  const correction = correctionFor(contrasts, alpha);
  return scored(traits).filter(({ contrast }) => chanceOf(contrast) * correction <= alpha);
}

/** How well each explains who fails. One of many pays for how many there are. */
function scored(traits: readonly CountedTrait[]): readonly Scored[] {
  const price = Math.log(Math.max(1, traits.length));
  return traits.map((one) => ({ ...one, score: explainedBy(one.contrast) - price }));
}

/** Whether, among viewers with one value of a pair, those with the other value fail more often. */
function needsOther(viewers: readonly ComparedViewer[], trait: Trait, value: DimensionValue): boolean {
  const within = viewers.filter((viewer) => hasTrait(viewer, [value]));
  return chanceOf(contrastOf(within, trait)) <= alpha;
}

function sameViewersAs(trait: Trait, viewers: readonly ComparedViewer[]): readonly DimensionValue[] {
  const own = viewers.filter((viewer) => hasTrait(viewer, trait));
  const named = new Set(trait.map(keyOf));
  return traitsOf(own).singles.flatMap(({ trait: [value], contrast: { failing, others } }) => {
    if (named.has(keyOf(value)) || failing + others < own.length * sameShare) return [];
    const all = viewers.filter((viewer) => hasTrait(viewer, [value])).length;
    return failing + others >= (own.length + all - failing - others) * sameShare ? [value] : [];
  });
}

/** Equally clear ones in a fixed order: a single value before a pair, then as the page has them. */
function byScore(a: Scored, b: Scored): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > 1e-9) return difference;
  return a.trait.length - b.trait.length || (orderOf(a.trait) < orderOf(b.trait) ? -1 : 1);
}

function keyOf({ dimension, value }: DimensionValue): string {
  return `${dimension}\n${value}`;
}

function orderOf(trait: Trait): string {
  const at = (value: DimensionValue) => diagnosedDimensions.findIndex(({ id }) => id === value.dimension);
  return trait.map((value) => `${String(at(value)).padStart(2, "0")} ${value.value}`).join();
}

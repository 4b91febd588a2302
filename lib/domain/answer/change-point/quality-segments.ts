import { fisherGreater } from "@/lib/domain/answer/statistics/exact-tests";

/** Attempts of a constant failure rate, by their indexes in the list: from `from` up to but excluding `to`. */
export type QualitySegment = Readonly<{ from: number; to: number; bad: number; attempts: number }>;

/** The p-value below which a change counts as real, corrected for all places tried. */
export const changePointChance = 0.01;

/** How many attempts before each index were bad: prefix sums, from which every count here is taken. */
export type BadPrefixSums = Uint32Array;

/** The prefix sums of bad attempts. */
export function badPrefixSums(isBad: readonly boolean[]): BadPrefixSums {
  const before = new Uint32Array(isBad.length + 1);
  isBad.forEach((bad, index) => {
    before[index + 1] = (before[index] ?? 0) + Number(bad);
  });
  return before;
}

/** The segment between two indexes. */
export function segmentOf(before: BadPrefixSums, from: number, to: number): QualitySegment {
  return { from, to, bad: (before[to] ?? 0) - (before[from] ?? 0), attempts: to - from };
}

/** The probability that chance alone makes the second segment this much worse than the first. */
export function chanceOfWorse(first: QualitySegment, second: QualitySegment): number {
  return fisherGreater(second.bad, second.attempts - second.bad, first.bad, first.attempts - first.bad);
}

/**
 * Cuts a list of attempts, in time order, where its failure rate changes: repeatedly at the clearest change, be it one
 * change point or a segment between two, until chance could explain the clearest one left.
 *
 * @param eachSide - The minimum number of attempts in a segment.
 */
export function qualitySegments(before: BadPrefixSums, eachSide: number): readonly QualitySegment[] {
  const pending: QualitySegment[] = [segmentOf(before, 0, before.length - 1)];
  const segments: QualitySegment[] = [];
  for (let segment = pending.pop(); segment !== undefined; segment = pending.pop()) {
    const parts = partsOf(before, segment, eachSide);
    if (parts.length === 1) segments.push(segment);
    else pending.push(...parts.toReversed());
  }
  return segments;
}

/** The two or three parts of a segment, or the segment itself when nothing changes in it. */
function partsOf(before: BadPrefixSums, segment: QualitySegment, eachSide: number): readonly QualitySegment[] {
  if (segment.attempts < 2 * eachSide || segment.bad === 0 || segment.bad === segment.attempts) return [segment];
  const { from, to, attempts } = segment;
  const candidates = [
    extremePart(before, segment, eachSide, 1),
    extremePart(before, segment, eachSide, -1),
    bestSplit(before, segment, eachSide),
  ];
  const [clearest] = candidates
    .map((part) => ({ part, chance: chanceOf(segment, part) }))
    .sort((a, b) => a.chance - b.chance);
  if (clearest === undefined || clearest.chance * placesTried(clearest.part, segment) > changePointChance)
    return [segment];
  const cuts = [from, clearest.part.from, clearest.part.to, to];
  const parts = cuts.slice(1).map((end, index) => segmentOf(before, cuts[index] ?? from, end));
  return parts.filter((part) => part.attempts > 0 && part.attempts < attempts);
}

/** How many parts were tried: all pairs of indexes, or `attempts` for a part that begins or ends with the whole. */
function placesTried(part: QualitySegment, { from, to, attempts }: QualitySegment): number {
  return part.from === from || part.to === to ? attempts : (attempts * (attempts - 1)) / 2;
}

/** The probability that chance alone sets a part this far from the rest, in either direction. */
function chanceOf(whole: QualitySegment, part: QualitySegment): number {
  const bad = whole.bad - part.bad;
  const rest = { from: whole.from, to: whole.to, bad, attempts: whole.attempts - part.attempts };
  if (rest.attempts === 0) return 1;
  return Math.min(chanceOfWorse(rest, part), chanceOfWorse(part, rest));
}

/** The part with the largest excess (`sign` 1) or lack (-1) of bad attempts, in one pass over the cumulative sum. */
function extremePart(before: BadPrefixSums, whole: QualitySegment, eachSide: number, sign: 1 | -1): QualitySegment {
  const { from, to, bad, attempts } = whole;
  const sumAt = (place: number) => sign * ((before[place] ?? 0) * attempts - (place - from) * bad);
  let lowest = from;
  let best = { gain: Number.NEGATIVE_INFINITY, from, to };
  for (let end = from + eachSide; end <= to; end++) {
    const start = end - eachSide;
    const isPlace = start === from || start - from >= eachSide;
    if (isPlace && sumAt(start) < sumAt(lowest)) lowest = start;
    if (end < to && to - end < eachSide) continue;
    const gain = sumAt(end) - sumAt(lowest);
    if (gain > best.gain) best = { gain, from: lowest, to: end };
  }
  return segmentOf(before, best.from, best.to);
}

/** What follows the single change point that splits the segment best, by the chi-square of its two sides. */
function bestSplit(before: BadPrefixSums, whole: QualitySegment, eachSide: number): QualitySegment {
  const { from, to, bad, attempts } = whole;
  let best = { gain: -1, at: from + eachSide };
  for (let at = from + eachSide; at <= to - eachSide; at++) {
    const first = segmentOf(before, from, at);
    const gain = (first.bad * attempts - first.attempts * bad) ** 2 / (first.attempts * (attempts - first.attempts));
    if (gain > best.gain) best = { gain, at };
  }
  return segmentOf(before, best.at, to);
}

/** The change point between two segments: the index whose two sides chance is least likely to produce. */
export function clearestChangePoint(
  before: BadPrefixSums,
  first: QualitySegment,
  second: QualitySegment,
  eachSide: number,
  toWorse: boolean,
): Readonly<{ first: QualitySegment; second: QualitySegment; chance: number }> {
  let best = { first, second, chance: 2 };
  for (let at = first.from + eachSide; at <= second.to - eachSide; at++) {
    const [left, right] = [segmentOf(before, first.from, at), segmentOf(before, at, second.to)];
    const isWorse = right.bad * left.attempts > left.bad * right.attempts;
    if (isWorse !== toWorse) continue;
    const chance = toWorse ? chanceOfWorse(left, right) : chanceOfWorse(right, left);
    if (chance < best.chance) best = { first: left, second: right, chance };
  }
  return best;
}

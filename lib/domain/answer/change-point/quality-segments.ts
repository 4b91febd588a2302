import { fisherGreater } from "@/lib/domain/answer/statistics/exact-tests";

/** A stretch of plays of one quality, by their places in the list: from `from`, up to and without `to`. */
export type QualitySegment = Readonly<{ from: number; to: number; bad: number; plays: number }>;

/** A change is believed when chance alone would show one as strong less often than this, over all places tried. */
export const changePointChance = 0.01;

/** How many plays were bad before each place; what every count of bad plays here is taken from. */
export type BadBefore = Uint32Array;

export function badBeforeEach(isBad: readonly boolean[]): BadBefore {
  const before = new Uint32Array(isBad.length + 1);
  isBad.forEach((bad, index) => {
    before[index + 1] = (before[index] ?? 0) + Number(bad);
  });
  return before;
}

export function segmentOf(before: BadBefore, from: number, to: number): QualitySegment {
  return { from, to, bad: (before[to] ?? 0) - (before[from] ?? 0), plays: to - from };
}

/** How likely chance alone makes the second as much worse than the first. */
export function chanceOfWorse(first: QualitySegment, second: QualitySegment): number {
  return fisherGreater(second.bad, second.plays - second.bad, first.bad, first.plays - first.bad);
}

/**
 * Cuts a list of plays, in time order, where its quality changed: again and again at the clearest change, a single
 * turn or a segment between two others, for as long as one is too clear for chance.
 *
 * @param eachSide - The fewest plays of a segment.
 */
export function qualitySegments(before: BadBefore, eachSide: number): readonly QualitySegment[] {
  const pending: QualitySegment[] = [segmentOf(before, 0, before.length - 1)];
  const segments: QualitySegment[] = [];
  for (let segment = pending.pop(); segment !== undefined; segment = pending.pop()) {
    const parts = partsOf(before, segment, eachSide);
    if (parts.length === 1) segments.push(segment);
    else pending.push(...parts.toReversed());
  }
  return segments;
}

/** The two or three parts of a segment, or itself when nothing changed in it. */
function partsOf(before: BadBefore, segment: QualitySegment, eachSide: number): readonly QualitySegment[] {
  if (segment.plays < 2 * eachSide || segment.bad === 0 || segment.bad === segment.plays) return [segment];
  const { from, to, plays } = segment;
  const bends = [
    bendOf(before, segment, eachSide, 1),
    bendOf(before, segment, eachSide, -1),
    halvingAt(before, segment, eachSide),
  ];
  const [clearest] = bends
    .map((part) => ({ part, chance: chanceOf(segment, part) }))
    .sort((a, b) => a.chance - b.chance);
  if (clearest === undefined || clearest.chance * triesOf(clearest.part, segment) > changePointChance)
    return [segment];
  const cuts = [from, clearest.part.from, clearest.part.to, to];
  const parts = cuts.slice(1).map((end, index) => segmentOf(before, cuts[index] ?? from, end));
  return parts.filter((part) => part.plays > 0 && part.plays < plays);
}

/** A part that begins or ends with the whole was one of `plays` tried, any other one of all pairs. */
function triesOf(part: QualitySegment, { from, to, plays }: QualitySegment): number {
  return part.from === from || part.to === to ? plays : (plays * (plays - 1)) / 2;
}

/** How likely chance alone sets a part as far from the rest, in either direction. */
function chanceOf(whole: QualitySegment, part: QualitySegment): number {
  const bad = whole.bad - part.bad;
  const rest = { from: whole.from, to: whole.to, bad, plays: whole.plays - part.plays };
  if (rest.plays === 0) return 1;
  return Math.min(chanceOfWorse(rest, part), chanceOfWorse(part, rest));
}

/** The part with the most bad plays beyond its share, or with the most too few: one pass over the running sum. */
function bendOf(before: BadBefore, whole: QualitySegment, eachSide: number, sign: 1 | -1): QualitySegment {
  const { from, to, bad, plays } = whole;
  const sumAt = (place: number) => sign * ((before[place] ?? 0) * plays - (place - from) * bad);
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

/** What follows the one turn that parts the plays best, by the usual chi-square of the two halves. */
function halvingAt(before: BadBefore, whole: QualitySegment, eachSide: number): QualitySegment {
  const { from, to, bad, plays } = whole;
  let best = { gain: -1, at: from + eachSide };
  for (let at = from + eachSide; at <= to - eachSide; at++) {
    const first = segmentOf(before, from, at);
    const gain = (first.bad * plays - first.plays * bad) ** 2 / (first.plays * (plays - first.plays));
    if (gain > best.gain) best = { gain, at };
  }
  return segmentOf(before, best.at, to);
}

/** Where between two segments quality changed most: the place whose two sides chance is least likely to make. */
export function clearestChangePoint(
  before: BadBefore,
  first: QualitySegment,
  second: QualitySegment,
  eachSide: number,
  toWorse: boolean,
): Readonly<{ first: QualitySegment; second: QualitySegment; chance: number }> {
  let best = { first, second, chance: 2 };
  for (let at = first.from + eachSide; at <= second.to - eachSide; at++) {
    const [left, right] = [segmentOf(before, first.from, at), segmentOf(before, at, second.to)];
    const isWorse = right.bad * left.plays > left.bad * right.plays;
    if (isWorse !== toWorse) continue;
    const chance = toWorse ? chanceOfWorse(left, right) : chanceOfWorse(right, left);
    if (chance < best.chance) best = { first: left, second: right, chance };
  }
  return best;
}

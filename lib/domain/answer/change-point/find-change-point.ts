import { type ChangedWith, changedWith } from "@/lib/domain/answer/change-point/changed-with";
import {
  type BadBefore,
  badBeforeEach,
  changePointChance,
  clearestChangePoint,
  type QualitySegment,
  qualitySegments,
} from "@/lib/domain/answer/change-point/quality-segments";
import type { Judged } from "@/lib/domain/answer/verdict/attribution";
import { classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** Plays of a time, and how many of them went wrong. */
export type Plays = Readonly<{
  bad: number;
  plays: number;
  /** In time order. */
  sessions: readonly SessionId[];
}>;

/** When quality turned for the worse, and what turned with it. */
export type ChangePoint = Readonly<{
  /** The first play that went wrong since. */
  firstBad: Session;
  /** The last play before the changePoint. */
  lastBefore: Session;
  before: Plays;
  /** Until it was good again, if it is. */
  since: Plays;
  /** `null` while it is not known to be over. */
  goodAgain: Readonly<{ first: Session; since: Plays }> | null;
  /** Good plays in a row at the end, when they are too few to say that it is over. */
  lastGood: number;
  /** The chance that so strong a change comes by itself, over all places tried. */
  chance: number;
  /** The clearest first. Association, not cause. */
  changedWith: readonly ChangedWith[];
}>;

/** Why no turn can be told: too few plays, nothing wrong, all alike bad, or no change clear enough. */
export type NoChangePoint = "too-few" | "nothing-bad" | "bad-throughout" | "no-turn";

type Options = Readonly<{
  /** The fewest plays before a changePoint, and since. */
  sessionsEachSide: number;
  thresholds: Thresholds;
}>;

/**
 * Finds the newest turn for the worse; of one that is over, also since when. Refusals and early exits say nothing of
 * quality and are left out.
 *
 * @returns `null` when there is none; {@link whyNoChangePoint} says why.
 */
export function findChangePoint(
  sessions: readonly Session[],
  { sessionsEachSide, thresholds }: Options,
): ChangePoint | null {
  const { judged } = classifySessions(sessions, thresholds);
  let tries = 1;
  // Quality that turns again and again hides each turn among the others; the newest plays alone show the newest one.
  for (let size = judged.length; size >= 2 * sessionsEachSide; size = Math.floor(size / 2)) {
    const changePoint = newestChangePoint(judged.slice(-size), sessionsEachSide, tries);
    if (changePoint !== null) return changePoint;
    tries += 1;
  }
  return null;
}

function newestChangePoint(judged: readonly Judged[], eachSide: number, tries: number): ChangePoint | null {
  const before = badBeforeEach(judged.map(({ isBad }) => isBad));
  const segments = qualitySegments(before, eachSide);
  for (let at = segments.length - 1; at > 0; at--) {
    const [first, second] = [segments[at - 1], segments[at]];
    if (first === undefined || second === undefined || !isWorse(first, second)) continue;
    const changePoint = clearestChangePoint(before, first, second, eachSide, true);
    const chance = changePoint.chance * placesIn(changePoint, eachSide) * tries;
    if (chance > changePointChance) continue;
    const ending = endOf(before, changePoint.second, segments.slice(at + 1), eachSide);
    return describeChangePoint(judged, changePoint.first, ending, Math.min(1, chance));
  }
  return null;
}

/** Why {@link findChangePoint} found nothing. */
export function whyNoChangePoint(
  sessions: readonly Session[],
  { sessionsEachSide, thresholds }: Options,
): NoChangePoint {
  const { judged, bad } = classifySessions(sessions, thresholds);
  if (judged.length > 0 && bad.length === 0) return "nothing-bad";
  if (judged.length < 2 * sessionsEachSide) return "too-few";
  return bad.length >= judged.length * 0.9 ? "bad-throughout" : "no-turn";
}

function isWorse(first: QualitySegment, second: QualitySegment): boolean {
  return second.bad * first.plays > first.bad * second.plays;
}

function placesIn(
  { first, second }: Readonly<{ first: QualitySegment; second: QualitySegment }>,
  eachSide: number,
): number {
  return first.plays + second.plays - 2 * eachSide + 1;
}

type Ending = Readonly<{ worse: QualitySegment; after: QualitySegment | null }>;

/** The bad segment up to where it was clearly good again, if it was, and all that came after. */
function endOf(before: BadBefore, worse: QualitySegment, later: readonly QualitySegment[], eachSide: number): Ending {
  const [next] = later;
  const end = later.at(-1)?.to ?? worse.to;
  if (next === undefined) return { worse, after: null };
  const bad = later.reduce((sum, segment) => sum + segment.bad, 0);
  const after = { from: next.from, to: end, bad, plays: end - next.from };
  const changePoint = clearestChangePoint(before, worse, after, eachSide, false);
  return changePoint.chance * placesIn(changePoint, eachSide) > changePointChance
    ? { worse: { from: worse.from, to: end, bad: worse.bad + bad, plays: end - worse.from }, after: null }
    : { worse: changePoint.first, after: changePoint.second };
}

function describeChangePoint(
  judged: readonly Judged[],
  first: QualitySegment,
  { worse, after }: Ending,
  chance: number,
): ChangePoint | null {
  const since = judged.slice(worse.from, worse.to);
  const earlier = judged.slice(first.from, first.to);
  const firstBad = since.find(({ isBad }) => isBad)?.session;
  const lastBefore = earlier.at(-1)?.session;
  const firstAfter = after && judged.slice(after.from, after.to).find(({ isBad }) => !isBad)?.session;
  const playsOf = ({ from, to, bad, plays }: QualitySegment): Plays => {
    return { bad, plays, sessions: judged.slice(from, to).map(({ session }) => session.id) };
  };
  if (firstBad === undefined || lastBefore === undefined) return null;
  return {
    firstBad,
    lastBefore,
    before: playsOf(first),
    since: playsOf(worse),
    goodAgain: after && firstAfter ? { first: firstAfter, since: playsOf(after) } : null,
    lastGood: after ? 0 : since.length - 1 - since.findLastIndex(({ isBad }) => isBad),
    chance,
    changedWith: changedWith(
      earlier.map(({ session }) => session),
      since,
    ),
  };
}

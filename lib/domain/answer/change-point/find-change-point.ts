import { type ChangedWith, changedWith } from "@/lib/domain/answer/change-point/changed-with";
import {
  type BadPrefixSums,
  badPrefixSums,
  changePointChance,
  clearestChangePoint,
  type QualitySegment,
  qualitySegments,
} from "@/lib/domain/answer/change-point/quality-segments";
import { classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import type { JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** The attempts of a period, and how many of them went wrong. */
export type AttemptCounts = Readonly<{
  bad: number;
  plays: number;
  /** In time order. */
  sessions: readonly SessionId[];
}>;

/** When quality became worse, and what changed at the same time. */
export type ChangePoint = Readonly<{
  /** The first bad attempt after the change point. */
  firstBad: Session;
  /** The last attempt before the change point. */
  lastBefore: Session;
  before: AttemptCounts;
  /** From the change point until quality was good again, or until now. */
  since: AttemptCounts;
  /** `null` while it isn't known to be over. */
  goodAgain: Readonly<{ first: Session; since: AttemptCounts }> | null;
  /** The p-value of the change, corrected for all places tried. */
  chance: number;
  /** The clearest first. Association, not cause. */
  changedWith: readonly ChangedWith[];
}>;

type Options = Readonly<{
  /** The minimum number of attempts on each side of a change point. */
  sessionsEachSide: number;
  thresholds: Thresholds;
}>;

/**
 * Finds the newest change for the worse, and since when it is over, if it is. Refusals and early exits say nothing about
 * quality and are left out.
 *
 * @returns `null` when there is none.
 */
export function findChangePoint(
  sessions: readonly Session[],
  { sessionsEachSide, thresholds }: Options,
): ChangePoint | null {
  const { judged } = classifySessions(sessions, thresholds);
  let sizesTried = 1;
  // Quality that changes many times hides each change among the others. Among the newest attempts, only the newest change shows.
  for (let size = judged.length; size >= 2 * sessionsEachSide; size = Math.floor(size / 2)) {
    const changePoint = newestChangePoint(judged.slice(-size), sessionsEachSide, sizesTried);
    if (changePoint !== null) return changePoint;
    sizesTried += 1;
  }
  return null;
}

function newestChangePoint(
  judged: readonly JudgedAttempt[],
  eachSide: number,
  sizesTried: number,
): ChangePoint | null {
  const before = badPrefixSums(judged.map(({ isBad }) => isBad));
  const segments = qualitySegments(before, eachSide);
  for (let at = segments.length - 1; at > 0; at--) {
    const [first, second] = [segments[at - 1], segments[at]];
    if (first === undefined || second === undefined || !isWorse(first, second)) continue;
    const changePoint = clearestChangePoint(before, first, second, eachSide, true);
    const chance = changePoint.chance * placesIn(changePoint, eachSide) * sizesTried;
    if (chance > changePointChance) continue;
    const ending = endOf(before, changePoint.second, segments.slice(at + 1), eachSide);
    return describeChangePoint(judged, changePoint.first, ending, Math.min(1, chance));
  }
  return null;
}

function isWorse(first: QualitySegment, second: QualitySegment): boolean {
  return second.bad * first.attempts > first.bad * second.attempts;
}

function placesIn(
  { first, second }: Readonly<{ first: QualitySegment; second: QualitySegment }>,
  eachSide: number,
): number {
  return first.attempts + second.attempts - 2 * eachSide + 1;
}

type Ending = Readonly<{ worse: QualitySegment; after: QualitySegment | null }>;

/** The bad segment up to where quality was clearly good again, if it was, and everything after it. */
function endOf(
  before: BadPrefixSums,
  worse: QualitySegment,
  later: readonly QualitySegment[],
  eachSide: number,
): Ending {
  const [next] = later;
  const end = later.at(-1)?.to ?? worse.to;
  if (next === undefined) return { worse, after: null };
  const bad = later.reduce((sum, segment) => sum + segment.bad, 0);
  const after = { from: next.from, to: end, bad, attempts: end - next.from };
  const changePoint = clearestChangePoint(before, worse, after, eachSide, false);
  return changePoint.chance * placesIn(changePoint, eachSide) > changePointChance
    ? { worse: { from: worse.from, to: end, bad: worse.bad + bad, attempts: end - worse.from }, after: null }
    : { worse: changePoint.first, after: changePoint.second };
}

function describeChangePoint(
  judged: readonly JudgedAttempt[],
  first: QualitySegment,
  { worse, after }: Ending,
  chance: number,
): ChangePoint | null {
  const since = judged.slice(worse.from, worse.to);
  const earlier = judged.slice(first.from, first.to);
  const firstBad = since.find(({ isBad }) => isBad)?.session;
  const lastBefore = earlier.at(-1)?.session;
  const firstAfter = after && judged.slice(after.from, after.to).find(({ isBad }) => !isBad)?.session;
  const countsOf = ({ from, to, bad, attempts }: QualitySegment): AttemptCounts => {
    return { bad, plays: attempts, sessions: judged.slice(from, to).map(({ session }) => session.id) };
  };
  if (firstBad === undefined || lastBefore === undefined) return null;
  return {
    firstBad,
    lastBefore,
    before: countsOf(first),
    since: countsOf(worse),
    goodAgain: after && firstAfter ? { first: firstAfter, since: countsOf(after) } : null,
    chance,
    changedWith: changedWith(
      earlier.map(({ session }) => session),
      since,
    ),
  };
}

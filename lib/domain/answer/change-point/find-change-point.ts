import { type TurnedWith, turnedWith } from "@/lib/domain/answer/change-point/changed-with";
import {
  type BadBefore,
  badBeforeEach,
  clearestTurn,
  qualitySpells,
  type Spell,
  turnChance,
} from "@/lib/domain/answer/change-point/quality-segments";
import type { Judged } from "@/lib/domain/answer/verdict/attribution";
import { sortByStanding } from "@/lib/domain/answer/verdict/classified-sessions";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Limits } from "@/lib/domain/thresholds";

/** Plays of a time, and how many of them went wrong. */
export type Plays = Readonly<{
  bad: number;
  plays: number;
  /** In time order. */
  sessions: readonly SessionId[];
}>;

/** When quality turned for the worse, and what turned with it. */
export type Turn = Readonly<{
  /** The first play that went wrong since. */
  firstBad: Session;
  /** The last play before the turn. */
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
  turnedWith: readonly TurnedWith[];
}>;

/** Why no turn can be told: too few plays, nothing wrong, all alike bad, or no change clear enough. */
export type Untold = "too-few" | "nothing-bad" | "bad-throughout" | "no-turn";

type Options = Readonly<{
  /** The fewest plays before a turn, and since. */
  sessionsEachSide: number;
  limits: Limits;
}>;

/**
 * Finds the newest turn for the worse; of one that is over, also since when. Refusals and early exits say nothing of
 * quality and are left out.
 *
 * @returns `null` when there is none; {@link whyUntold} says why.
 */
export function beganWhen(sessions: readonly Session[], { sessionsEachSide, limits }: Options): Turn | null {
  const { judged } = sortByStanding(sessions, limits);
  let tries = 1;
  // Quality that turns again and again hides each turn among the others; the newest plays alone show the newest one.
  for (let size = judged.length; size >= 2 * sessionsEachSide; size = Math.floor(size / 2)) {
    const turn = newestTurn(judged.slice(-size), sessionsEachSide, tries);
    if (turn !== null) return turn;
    tries += 1;
  }
  return null;
}

function newestTurn(judged: readonly Judged[], eachSide: number, tries: number): Turn | null {
  const before = badBeforeEach(judged.map(({ isBad }) => isBad));
  const spells = qualitySpells(before, eachSide);
  for (let at = spells.length - 1; at > 0; at--) {
    const [first, second] = [spells[at - 1], spells[at]];
    if (first === undefined || second === undefined || !isWorse(first, second)) continue;
    const turn = clearestTurn(before, first, second, eachSide, true);
    const chance = turn.chance * placesIn(turn, eachSide) * tries;
    if (chance > turnChance) continue;
    const ending = endOf(before, turn.second, spells.slice(at + 1), eachSide);
    return tellTurn(judged, turn.first, ending, Math.min(1, chance));
  }
  return null;
}

/** Why {@link beganWhen} found nothing. */
export function whyUntold(sessions: readonly Session[], { sessionsEachSide, limits }: Options): Untold {
  const { judged, bad } = sortByStanding(sessions, limits);
  if (judged.length > 0 && bad.length === 0) return "nothing-bad";
  if (judged.length < 2 * sessionsEachSide) return "too-few";
  return bad.length >= judged.length * 0.9 ? "bad-throughout" : "no-turn";
}

function isWorse(first: Spell, second: Spell): boolean {
  return second.bad * first.plays > first.bad * second.plays;
}

function placesIn({ first, second }: Readonly<{ first: Spell; second: Spell }>, eachSide: number): number {
  return first.plays + second.plays - 2 * eachSide + 1;
}

type Ending = Readonly<{ worse: Spell; after: Spell | null }>;

/** The bad spell up to where it was clearly good again, if it was, and all that came after. */
function endOf(before: BadBefore, worse: Spell, later: readonly Spell[], eachSide: number): Ending {
  const [next] = later;
  const end = later.at(-1)?.to ?? worse.to;
  if (next === undefined) return { worse, after: null };
  const bad = later.reduce((sum, spell) => sum + spell.bad, 0);
  const after = { from: next.from, to: end, bad, plays: end - next.from };
  const turn = clearestTurn(before, worse, after, eachSide, false);
  return turn.chance * placesIn(turn, eachSide) > turnChance
    ? { worse: { from: worse.from, to: end, bad: worse.bad + bad, plays: end - worse.from }, after: null }
    : { worse: turn.first, after: turn.second };
}

function tellTurn(judged: readonly Judged[], first: Spell, { worse, after }: Ending, chance: number): Turn | null {
  const since = judged.slice(worse.from, worse.to);
  const earlier = judged.slice(first.from, first.to);
  const firstBad = since.find(({ isBad }) => isBad)?.session;
  const lastBefore = earlier.at(-1)?.session;
  const firstAfter = after && judged.slice(after.from, after.to).find(({ isBad }) => !isBad)?.session;
  const playsOf = ({ from, to, bad, plays }: Spell): Plays => {
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
    turnedWith: turnedWith(
      earlier.map(({ session }) => session),
      since,
    ),
  };
}

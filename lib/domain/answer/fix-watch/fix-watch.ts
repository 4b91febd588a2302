import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { factors } from "@/lib/domain/answer/verdict/factors";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import { classOf, inTimeOrder } from "@/lib/domain/sessions/classified-session";
import { neverStarted, type Trouble, troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { type BitsPerSecond, type EpochMs, type Milliseconds, minuteMs, type Percent } from "@/lib/domain/units";

/**
 * What a new play says of a fix. None of them says that all is well for good: Conviva may still change what it sent,
 * and the next play may fail.
 */
export type FixState =
  /** Conviva has no new play yet. */
  | "not-in-yet"
  /** A new play, but not on what is blamed, or Conviva does not tell on what. */
  | "another-place"
  /** A new play ails again, of the same thing or of another that ends a play. */
  | "failed-again"
  /** A new play plays now, without what ailed the others, but with a trouble that none of them had. */
  | "other-trouble"
  /** A new play has played for a minute without any trouble. */
  | "looks-better"
  /** A new play has not played for a minute yet, or was left before it did. */
  | "too-early";

/** What can ail a play, beside what troubles one that plays. */
type Ailment = Trouble | "refused" | "never-started" | "broke-off";

/** A measurement before (the median of the failing plays) and now; `null` is not measured. */
type Compared<Unit> = Readonly<{ before: Unit | null; now: Unit | null }>;

/** A watch as it stands. */
export type FixWatch = Readonly<{
  state: FixState;
  /** The play it rests on; `null` while there is none. */
  session: Session | null;
  /** What is over the thresholds in it. */
  troubles: readonly Trouble[];
  compared: Readonly<{
    startTime: Compared<Milliseconds>;
    waiting: Compared<Percent>;
    bitrate: Compared<BitsPerSecond>;
    playingTime: Compared<Milliseconds>;
  }>;
  /** How the failing plays went: how many, and how many of them were refused, never started or broke off. */
  before: Readonly<{ plays: number; refused: number; neverStarted: number; brokeOff: number }>;
  /** By the clock of the answer. */
  watchStartedAt: EpochMs;
}>;

/** What a watch is judged by. */
export type FixQuestion = Readonly<{
  /** The failing plays that a new one is compared with. */
  before: readonly Session[];
  /** What Conviva has now. */
  after: readonly Session[];
  /** What it had when the watch began: none of these is new. */
  known: ReadonlySet<SessionId>;
  /** What is blamed; `null` when any new play tells. */
  subject: Subject | null;
  /** By the clock of the answer that holds `after`; the browser's may be wrong. */
  watchStartedAt: EpochMs;
  /** The operator's. */
  thresholds: Thresholds;
}>;

/** A play must have played for so long before it is called better. */
const longEnoughMs = minuteMs;

/** A play that began so long before the watch counts: callers try while the agent reaches for the button. */
const slackMs = 2 * minuteMs;

/**
 * The plays that a new one is to be compared with: what went badly, or was refused, of what the verdict rests on, else
 * of the newest incident. None when nothing needs a fix.
 */
export function failingPlays(
  evidence: readonly Session[],
  newest: Pick<Incident, "attempts"> | undefined,
  thresholds: Thresholds,
): readonly Session[] {
  const failed = (sessions: readonly Session[]) =>
    sessions.filter((session) => ["bad", "refused"].includes(classOf(session, thresholds)));
  const ofVerdict = failed(evidence);
  return ofVerdict.length > 0 ? ofVerdict : failed(newest?.attempts ?? []);
}

/** Whether a play is of one of these plays' viewers, where Conviva says whose it is: another's play fixes nothing. */
function isTheirsOf(failing: readonly Session[]): (session: Session) => boolean {
  const viewers = new Set(failing.map(({ viewerId }) => viewerId));
  const isAnybodys = failing.length === 0 || viewers.has(null);
  return ({ viewerId }) => isAnybodys || viewerId === null || viewers.has(viewerId);
}

/** Compares what was played since a watch began with the plays that failed. The latest play that tells counts. */
export function watchFix({ before, after, known, subject, watchStartedAt, thresholds }: FixQuestion): FixWatch {
  const failing = inTimeOrder(before);
  const compared = new Set(failing.map(({ id }) => id));
  const fresh = inTimeOrder(after)
    .filter(isTheirsOf(failing))
    .filter(({ id, startedAt }) => startedAt > watchStartedAt - slackMs && !known.has(id) && !compared.has(id))
    .toReversed();
  const isThere = (session: Session) => subject === null || isOnSubject(session, subject, failing);
  const there = fresh.filter(isThere);
  const ailments = new Set(failing.flatMap((session) => ailmentsOf(session, thresholds)));
  // A play that was left before its picture says little, so the one before it counts if it says more.
  const telling = there.find((session) => stateOf(session, ailments, thresholds) !== "too-early") ?? there[0];
  const isNewestOpen = there[0] !== undefined && !there[0].isEnded;
  const session = (isNewestOpen ? there[0] : telling) ?? fresh[0] ?? null;
  return {
    state:
      session === null ? "not-in-yet" : isThere(session) ? stateOf(session, ailments, thresholds) : "another-place",
    session,
    troubles: session === null ? [] : troublesOf(session.numbers, thresholds),
    compared: {
      startTime: compare("videoStartTime", failing, session),
      waiting: compare("rebufferingRatio", failing, session),
      bitrate: compare("averagePeakBitrate", failing, session),
      playingTime: compare("playingTime", failing, session),
    },
    before: {
      plays: failing.length,
      refused: failing.filter(isRefused).length,
      neverStarted: failing.filter((one) => neverStarted(one.outcome) && !isRefused(one)).length,
      brokeOff: failing.filter((one) => one.outcome.startsWith("playback-failure") && !isRefused(one)).length,
    },
    watchStartedAt,
  };
}

/** Whether a play is on what is blamed. Of two devices of one model that are told apart, the player's id decides. */
function isOnSubject(session: Session, { factor, value }: Subject, failing: readonly Session[]): boolean {
  const has = (one: Session) => factors.some(({ id, valuesOf }) => id === factor && valuesOf(one).includes(value));
  if (has(session)) return true;
  const isOneOfSeveral = factor === "device" && failing.length > 0 && !failing.some(has);
  return isOneOfSeveral && session.clientId !== "" && failing.some(({ clientId }) => clientId === session.clientId);
}

function stateOf(session: Session, ailments: ReadonlySet<Ailment>, thresholds: Thresholds): FixState {
  const { outcome, numbers } = session;
  // Left at once, with no fault seen.
  if (outcome === "exit-before-start" || outcome === "unclear") return "too-early";
  const now = ailmentsOf(session, thresholds);
  if (["refused", "never-started", "broke-off"].some((end) => now.some((ailment) => ailment === end))) {
    return "failed-again";
  }
  // The wait for the picture is over once it is there; how a play goes on is not told in its first minute.
  if (now.includes("slow-start") && ailments.has("slow-start")) return "failed-again";
  if (numbers.playingTime === null || numbers.playingTime < longEnoughMs) return "too-early";
  if (now.some((ailment) => ailments.has(ailment))) return "failed-again";
  return now.length > 0 || outcome === "trouble" ? "other-trouble" : "looks-better";
}

function isRefused({ outcome }: Session): boolean {
  return outcome.endsWith("-business");
}

function ailmentsOf(session: Session, thresholds: Thresholds): readonly Ailment[] {
  const { outcome, numbers } = session;
  if (isRefused(session)) return ["refused"];
  if (neverStarted(outcome)) return outcome === "exit-before-start" ? [] : ["never-started"];
  const troubles = troublesOf(numbers, thresholds);
  return outcome.startsWith("playback-failure") ? ["broke-off", ...troubles] : troubles;
}

type Measured = "videoStartTime" | "rebufferingRatio" | "averagePeakBitrate" | "playingTime";

function compare<Id extends Measured>(
  id: Id,
  failing: readonly Session[],
  session: Session | null,
): Compared<NonNullable<Session["numbers"][Id]>> {
  // What never started has no picture to compare, though Conviva sends zeros for it.
  const played = failing.filter(({ outcome }) => !neverStarted(outcome));
  const values = played.map(({ numbers }) => numbers[id]).filter((value) => value !== null);
  const sorted = values.toSorted((a, b) => a - b);
  return { before: sorted[Math.floor((sorted.length - 1) / 2)] ?? null, now: session?.numbers[id] ?? null };
}

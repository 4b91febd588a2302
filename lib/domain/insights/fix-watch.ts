import { factors } from "@/lib/domain/insights/factors";
import { inTimeOrder } from "@/lib/domain/insights/standing";
import type { Subject } from "@/lib/domain/insights/verdict";
import { defaultLimits, type Limits } from "@/lib/domain/limits";
import { neverStarted, type Trouble, troublesOf } from "@/lib/domain/outcome";
import type { Session } from "@/lib/domain/session";
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
  /** A new play has played for a minute without what ailed the others. */
  | "looks-better"
  /** A new play has not played for a minute yet, or was left before it did. */
  | "too-early";

/** What can ail a play, beside what troubles one that plays. */
type Ailment = Trouble | "never-started" | "broke-off";

/** A measurement before (the median of the failing plays) and now; `null` is not measured. */
type Compared<Unit> = Readonly<{ before: Unit | null; now: Unit | null }>;

/** A watch as it stands. */
export type FixWatch = Readonly<{
  state: FixState;
  /** The play it rests on; `null` while there is none. */
  session: Session | null;
  compared: Readonly<{
    startTime: Compared<Milliseconds>;
    waiting: Compared<Percent>;
    bitrate: Compared<BitsPerSecond>;
    playingTime: Compared<Milliseconds>;
  }>;
  /** How the failing plays went: how many, and how many of them never started or broke off. */
  before: Readonly<{ plays: number; neverStarted: number; brokeOff: number }>;
  watchStartedAt: EpochMs;
}>;

/** What a watch is judged by. */
export type FixQuestion = Readonly<{
  /** The failing plays that a new one is compared with. */
  before: readonly Session[];
  /** What Conviva has now; only what started since the watch began counts. */
  after: readonly Session[];
  /** What is blamed; `null` when any new play tells. */
  subject: Subject | null;
  watchStartedAt: EpochMs;
  limits?: Limits;
}>;

/** A play must have played for so long before it is called better. */
const longEnoughMs = minuteMs;

/** Compares what was played since a watch began with the plays that failed. The latest play that tells counts. */
export function watchFix({ before, after, subject, watchStartedAt, limits = defaultLimits }: FixQuestion): FixWatch {
  const failing = inTimeOrder(before);
  const known = new Set(failing.map(({ id }) => id));
  const fresh = inTimeOrder(after)
    .filter(({ id, startedAt }) => startedAt >= watchStartedAt && !known.has(id))
    .toReversed();
  const isThere = (session: Session) => subject === null || isOnSubject(session, subject, failing);
  const there = fresh.filter(isThere);
  const ailments = new Set(failing.flatMap((session) => ailmentsOf(session, limits)));
  // A play that was left before its picture says little, so the one before it counts if it says more.
  const telling = there.find((session) => stateOf(session, ailments, limits) !== "too-early") ?? there[0];
  const isNewestOpen = there[0] !== undefined && !there[0].isEnded;
  const session = (isNewestOpen ? there[0] : telling) ?? fresh[0] ?? null;
  return {
    state: session === null ? "not-in-yet" : isThere(session) ? stateOf(session, ailments, limits) : "another-place",
    session,
    compared: {
      startTime: compare("videoStartTime", failing, session),
      waiting: compare("rebufferingRatio", failing, session),
      bitrate: compare("averagePeakBitrate", failing, session),
      playingTime: compare("playingTime", failing, session),
    },
    before: {
      plays: failing.length,
      neverStarted: failing.filter(({ outcome }) => neverStarted(outcome)).length,
      brokeOff: failing.filter(({ outcome }) => outcome.startsWith("playback-failure")).length,
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

function stateOf(session: Session, ailments: ReadonlySet<Ailment>, limits: Limits): FixState {
  const { outcome, numbers } = session;
  // Left at once, with no fault seen.
  if (outcome === "exit-before-start" || outcome === "unclear") return "too-early";
  const now = ailmentsOf(session, limits);
  if (now.includes("never-started") || now.includes("broke-off")) return "failed-again";
  // The wait for the picture is over once it is there; how a play goes on is not told in its first minute.
  if (now.includes("slow-start") && ailments.has("slow-start")) return "failed-again";
  if (numbers.playingTime === null || numbers.playingTime < longEnoughMs) return "too-early";
  return now.some((ailment) => ailments.has(ailment)) ? "failed-again" : "looks-better";
}

function ailmentsOf({ outcome, numbers }: Session, limits: Limits): readonly Ailment[] {
  if (neverStarted(outcome)) return outcome === "exit-before-start" ? [] : ["never-started"];
  const troubles = troublesOf(numbers, limits);
  return outcome.startsWith("playback-failure") ? ["broke-off", ...troubles] : troubles;
}

type Measured = "videoStartTime" | "rebufferingRatio" | "averagePeakBitrate" | "playingTime";

function compare<Id extends Measured>(
  id: Id,
  failing: readonly Session[],
  session: Session | null,
): Compared<NonNullable<Session["numbers"][Id]>> {
  const values = failing.map(({ numbers }) => numbers[id]).filter((value) => value !== null);
  const sorted = values.toSorted((a, b) => a - b);
  return { before: sorted[Math.floor((sorted.length - 1) / 2)] ?? null, now: session?.numbers[id] ?? null };
}

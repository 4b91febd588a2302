import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { lowerMedian } from "@/lib/domain/answer/statistics/median";
import { factors } from "@/lib/domain/answer/verdict/factors";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import { isSameDevice } from "@/lib/domain/device";
import { classOf, inTimeOrder } from "@/lib/domain/sessions/classified-session";
import { isPlaybackFailure, isRefused, neverStarted, type Trouble, troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { type BitsPerSecond, type EpochMs, type Milliseconds, minuteMs, type Percent } from "@/lib/domain/units";

/**
 * What a new attempt says about a fix. None of them says that the problem is gone for good: Conviva may still change
 * what it sent, and the next attempt may fail.
 */
export type FixState =
  /** Conviva has no new attempt yet. */
  | "not-in-yet"
  /** A new attempt, but not with what is blamed, or Conviva doesn't say with what. */
  | "another-place"
  /** A new attempt has the same problem again, or another that ends an attempt. */
  | "failed-again"
  /** A new attempt plays without the old problems, but with a trouble that none of the others had. */
  | "other-trouble"
  /** A new attempt has played for a minute without trouble. */
  | "looks-better"
  /** A new attempt hasn't played for a minute yet, or the viewer left before it did. */
  | "too-early";

/** What can be wrong with an attempt: the troubles of one that plays, or how it ended. */
type Problem = Trouble | "refused" | "never-started" | "broke-off";

/** A measurement before (the lower median of the failing attempts) and now; `null` is not measured. */
type Compared<Unit> = Readonly<{ before: Unit | null; now: Unit | null }>;

/** The current state of a watch. */
export type FixWatch = Readonly<{
  state: FixState;
  /** The attempt that decides the state; `null` while there is none. */
  session: Session | null;
  /** Which of its measurements are past the thresholds. */
  troubles: readonly Trouble[];
  compared: Readonly<{
    startTime: Compared<Milliseconds>;
    waiting: Compared<Percent>;
    bitrate: Compared<BitsPerSecond>;
    playingTime: Compared<Milliseconds>;
  }>;
  /** How many failing attempts there were, and how many of them were refused, never started or broke off. */
  before: Readonly<{ plays: number; refused: number; neverStarted: number; brokeOff: number }>;
  /** By the answer's clock. */
  watchStartedAt: EpochMs;
}>;

/** What a watch compares. */
export type FixQuestion = Readonly<{
  /** The failing attempts that a new one is compared with. */
  before: readonly Session[];
  /** The sessions Conviva has now. */
  after: readonly Session[];
  /** The sessions it had when the watch began; none of these is new. */
  known: ReadonlySet<SessionId>;
  /** What is blamed; `null` when any new attempt counts. */
  subject: Subject | null;
  /** By the clock of the answer that holds `after`, since the browser's may be wrong. */
  watchStartedAt: EpochMs;
  /** The operator's thresholds. */
  thresholds: Thresholds;
}>;

/** An attempt must play this long before it looks better. */
const longEnoughMs = minuteMs;

/** An attempt that began this long before the watch counts: callers try while the agent reaches for the button. */
const slackMs = 2 * minuteMs;

/**
 * The attempts to compare a new one with: the bad or refused ones of the verdict's evidence, else of the newest
 * incident. None when nothing needs a fix.
 */
export function failingAttempts(
  evidence: readonly Session[],
  newest: Pick<Incident, "attempts"> | undefined,
  thresholds: Thresholds,
): readonly Session[] {
  const failed = (sessions: readonly Session[]) =>
    sessions.filter((session) => ["bad", "refused"].includes(classOf(session, thresholds)));
  const ofVerdict = failed(evidence);
  return ofVerdict.length > 0 ? ofVerdict : failed(newest?.attempts ?? []);
}

/** Whether a session belongs to a viewer of the failing attempts. Somebody else's attempt proves no fix. */
function belongsToViewersOf(failing: readonly Session[]): (session: Session) => boolean {
  const viewers = new Set(failing.map(({ viewerId }) => viewerId));
  const isAnyViewer = failing.length === 0 || viewers.has(null);
  return ({ viewerId }) => isAnyViewer || viewerId === null || viewers.has(viewerId);
}

/** Compares the attempts since a watch began with those that failed. The latest conclusive attempt decides. */
export function watchFix({ before, after, known, subject, watchStartedAt, thresholds }: FixQuestion): FixWatch {
  const failing = inTimeOrder(before);
  const compared = new Set(failing.map(({ id }) => id));
  const fresh = inTimeOrder(after)
    .filter(belongsToViewersOf(failing))
    .filter(({ id, startedAt }) => startedAt > watchStartedAt - slackMs && !known.has(id) && !compared.has(id))
    .toReversed();
  const hasBlamed = (session: Session) => subject === null || hasSubject(session, subject, failing);
  const comparable = fresh.filter(hasBlamed);
  const problems = new Set(failing.flatMap((session) => problemsOf(session, thresholds)));
  // An attempt that the viewer left early says little, so an earlier one decides if it says more.
  const conclusive =
    comparable.find((session) => stateOf(session, problems, thresholds) !== "too-early") ?? comparable[0];
  const isNewestOpen = comparable[0] !== undefined && !comparable[0].isEnded;
  const session = (isNewestOpen ? comparable[0] : conclusive) ?? fresh[0] ?? null;
  return {
    state:
      session === null ? "not-in-yet" : hasBlamed(session) ? stateOf(session, problems, thresholds) : "another-place",
    session,
    troubles: session === null ? [] : troublesOf(session, thresholds),
    compared: {
      startTime: compare("videoStartTime", failing, session),
      waiting: compare("rebufferingRatio", failing, session),
      bitrate: compare("averagePeakBitrate", failing, session),
      playingTime: compare("playingTime", failing, session),
    },
    before: {
      plays: failing.length,
      refused: failing.filter(({ outcome }) => isRefused(outcome)).length,
      neverStarted: failing.filter(({ outcome }) => neverStarted(outcome) && !isRefused(outcome)).length,
      brokeOff: failing.filter(({ outcome }) => isPlaybackFailure(outcome) && !isRefused(outcome)).length,
    },
    watchStartedAt,
  };
}

/** Whether a session has what is blamed. If one of several devices of a model is blamed, the player's ID decides. */
function hasSubject(session: Session, { factor, value }: Subject, failing: readonly Session[]): boolean {
  const has = (one: Session) => factors.some(({ id, valuesOf }) => id === factor && valuesOf(one).includes(value));
  if (has(session)) return true;
  const isOneOfSeveral = factor === "device" && failing.length > 0 && !failing.some(has);
  return isOneOfSeveral && session.clientId !== "" && failing.some((one) => isSameDevice(one, session));
}

function stateOf(session: Session, problems: ReadonlySet<Problem>, thresholds: Thresholds): FixState {
  const { outcome, numbers } = session;
  // The viewer left at once, so no fault shows.
  if (outcome === "exit-before-start" || outcome === "unclear") return "too-early";
  const now = problemsOf(session, thresholds);
  if (["refused", "never-started", "broke-off"].some((end) => now.some((problem) => problem === end))) {
    return "failed-again";
  }
  // A slow start shows as soon as the video has started; how it plays shows only after a minute.
  if (now.includes("slow-start") && problems.has("slow-start")) return "failed-again";
  if (numbers.playingTime === null || numbers.playingTime < longEnoughMs) return "too-early";
  if (now.some((problem) => problems.has(problem))) return "failed-again";
  return now.length > 0 || outcome === "trouble" ? "other-trouble" : "looks-better";
}

function problemsOf(session: Session, thresholds: Thresholds): readonly Problem[] {
  const { outcome } = session;
  if (isRefused(outcome)) return ["refused"];
  if (neverStarted(outcome)) return outcome === "exit-before-start" ? [] : ["never-started"];
  const troubles = troublesOf(session, thresholds);
  return isPlaybackFailure(outcome) ? ["broke-off", ...troubles] : troubles;
}

type Measured = "videoStartTime" | "rebufferingRatio" | "averagePeakBitrate" | "playingTime";

function compare<Id extends Measured>(
  id: Id,
  failing: readonly Session[],
  session: Session | null,
): Compared<NonNullable<Session["numbers"][Id]>> {
  // Attempts that never started have nothing to compare, although Conviva sends zeros for them.
  const played = failing.filter(({ outcome }) => !neverStarted(outcome));
  const values = played.map(({ numbers }) => numbers[id]).filter((value) => value !== null);
  return { before: lowerMedian(values), now: session?.numbers[id] ?? null };
}

import { lastSeen } from "@/lib/domain/insights/find-incidents";
import { hasPlayed, neverStarted } from "@/lib/domain/outcome";
import type { Session } from "@/lib/domain/session";
import type { EpochMs } from "@/lib/domain/units";

/** Plays that ran at one moment, each on a device of its own, the first to begin first. */
export type Overlap = Readonly<{
  at: EpochMs;
  plays: readonly Session[];
  /** What was refused at that moment; `null` when nothing was. */
  refusal: Session | null;
}>;

/** The most plays that ran at once; `null` when never two did, on two devices. */
export type Overlaps = Readonly<{
  /** Among the moments of refusals. */
  atRefusal: Overlap | null;
  /** At any moment. */
  most: Overlap | null;
}>;

/** Finds the moments at which most plays ran on different devices, if anything was refused. @param all - In time order. */
export function overlapsOf(all: readonly Session[], refused: readonly Session[]): Overlaps {
  if (refused.length === 0) return { atRefusal: null, most: null };
  const plays = all.filter((session) => hasPlayed(session.numbers) && !neverStarted(session.outcome));
  const spans = plays.map((session) => ({ session, until: runsUntil(session) }));
  const moments = refused.map((refusal) => ({ at: momentOf(refusal), refusal }));
  return { atRefusal: mostAt(spans, moments), most: mostAt(spans, startsOf(plays)) };
}

type Span = Readonly<{ session: Session; until: EpochMs }>;
type Moment = Readonly<{ at: EpochMs; refusal: Session | null }>;

/** Most plays run at once when one has just begun. */
function startsOf(plays: readonly Session[]): readonly Moment[] {
  return plays.map(({ startedAt }) => ({ at: startedAt, refusal: null }));
}

/** A start is refused as it begins, a play when it was last seen. */
function momentOf(refusal: Session): EpochMs {
  return neverStarted(refusal.outcome) ? refusal.startedAt : runsUntil(refusal);
}

/**
 * When a play was over. Conviva's end counts when the player sent it; one that ended "By Expiration", and one that
 * still goes on, is known to have run for as long as was measured.
 */
function runsUntil(session: Session): EpochMs {
  const isExpired = /expir/i.test(session.texts.endedStatus ?? "");
  return session.endedAt !== null && !isExpired ? session.endedAt : lastSeen(session);
}

/** Sweeps over time once: plays that are over are dropped as the moments go by. */
function mostAt(spans: readonly Span[], moments: readonly Moment[]): Overlap | null {
  let most: Overlap | null = null;
  let running: readonly Span[] = [];
  let next = 0;
  for (const { at, refusal } of moments.toSorted((a, b) => a.at - b.at)) {
    const begun: Span[] = [];
    for (let span = spans[next]; span !== undefined && span.session.startedAt <= at; span = spans[++next]) {
      begun.push(span);
    }
    running = [...running, ...begun].filter(({ until }) => until > at);
    const others = running.flatMap(({ session }) => (session.id === refusal?.id ? [] : [session]));
    const plays = oneForEachDevice(others);
    if (plays.length >= 2 && plays.length > (most?.plays.length ?? 0)) most = { at, plays, refusal };
  }
  return most;
}

/** One device plays one thing: of two plays that seem to overlap on it, the end of the older is late. */
function oneForEachDevice(plays: readonly Session[]): readonly Session[] {
  const latest = new Map(plays.map((play) => [play.clientId || play.texts.deviceName || play.id, play]));
  return [...latest.values()].sort((a, b) => a.startedAt - b.startedAt);
}

import { deviceIdOf } from "@/lib/domain/device";
import { ranUntil } from "@/lib/domain/sessions/last-seen";
import { hasPlayed, neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/** Plays that ran at the same moment on different devices, in the order in which they began. */
export type Overlap = Readonly<{
  at: EpochMs;
  plays: readonly Session[];
  /** The session refused at that moment; `null` when none was. */
  refusal: Session | null;
}>;

/** The most plays that ran at once; `null` when two never ran on two devices. */
export type Overlaps = Readonly<{
  /** Among the moments of refusals. */
  atRefusal: Overlap | null;
  /** At any moment. */
  most: Overlap | null;
}>;

/**
 * Finds the moments at which the most plays ran on different devices, if anything was refused. Several people behind one
 * address don't share an account, so plays of different viewers don't count together.
 *
 * @param all - In time order.
 */
export function overlapsOf(all: readonly Session[], refused: readonly Session[]): Overlaps {
  const viewers = new Set(all.flatMap(({ viewerId }) => viewerId ?? []));
  // If only one viewer is named, sessions without a viewer are theirs.
  const viewerOf = ({ viewerId }: Session) => (viewers.size > 1 ? viewerId : null);
  const found = [...new Set(refused.map(viewerOf))].map((viewer) => {
    const isTheirs = (session: Session) => viewerOf(session) === viewer;
    return overlapsOfOne(all.filter(isTheirs), refused.filter(isTheirs));
  });
  return { atRefusal: widest(found.map((one) => one.atRefusal)), most: widest(found.map((one) => one.most)) };
}

function overlapsOfOne(all: readonly Session[], refused: readonly Session[]): Overlaps {
  const plays = all.filter((session) => hasPlayed(session.numbers) && !neverStarted(session.outcome));
  const spans = plays.map((session) => ({ session, until: ranUntil(session) }));
  const moments = refused.map((refusal) => ({ at: momentOf(refusal), refusal }));
  return { atRefusal: mostAt(spans, moments), most: mostAt(spans, startsOf(plays)) };
}

/** The overlap with the most plays; of equal ones the earliest. */
function widest(overlaps: readonly (Overlap | null)[]): Overlap | null {
  const found = overlaps.filter((overlap) => overlap !== null);
  return found.toSorted((a, b) => b.plays.length - a.plays.length || a.at - b.at)[0] ?? null;
}

type Span = Readonly<{ session: Session; until: EpochMs }>;
type Moment = Readonly<{ at: EpochMs; refusal: Session | null }>;

/** The number of running plays peaks when one has just begun. */
function startsOf(plays: readonly Session[]): readonly Moment[] {
  return plays.map(({ startedAt }) => ({ at: startedAt, refusal: null }));
}

/** A start is refused when it begins, a play when it was last seen. */
function momentOf(refusal: Session): EpochMs {
  return neverStarted(refusal.outcome) ? refusal.startedAt : ranUntil(refusal);
}

/** Sweeps over time once, dropping plays that are over. */
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
    const plays = latestOfEachDevice(others);
    if (plays.length >= 2 && plays.length > (most?.plays.length ?? 0)) most = { at, plays, refusal };
  }
  return most;
}

/** A device plays one thing at a time. If two plays overlap on it, the older one ended earlier than its end says. */
function latestOfEachDevice(plays: readonly Session[]): readonly Session[] {
  const latest = new Map(plays.map((play) => [deviceIdOf(play) ?? play.id, play]));
  return [...latest.values()].sort((a, b) => a.startedAt - b.startedAt);
}

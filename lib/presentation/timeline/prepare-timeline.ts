import { outcomes } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";
import { groupLanes, type NamedLane } from "@/lib/presentation/timeline/lanes";

/** The bars of one lane as columns, oldest start first; instants are epoch milliseconds. */
export type Lane = Readonly<{
  name: string;
  starts: Float64Array;
  /** `Infinity` for an on-going session; the start itself where Conviva sent no end. */
  ends: Float64Array;
  /** The latest end of a session and all before it: never falls, so it can be searched. */
  reaches: Float64Array;
  /** Positions in `outcomes`, which is severity. */
  outcomes: Uint8Array;
  /** Positions in the sessions given. */
  indexes: Uint32Array;
}>;

/** All that is painted, hit and stepped through, built once for an array of sessions. */
export type TimelineModel = Readonly<{
  sessions: readonly Session[];
  lanes: readonly Lane[];
  /** Positions in `sessions`, oldest start first. */
  order: Uint32Array;
  /** By position in `sessions`: where it stands in `order`, which lane it is in, and where in that. */
  ranks: Uint32Array;
  laneOf: Uint32Array;
  slotOf: Uint32Array;
  /** The way back: where a session stands in `sessions`. */
  positionOf: ReadonlyMap<SessionId, number>;
}>;

const severity = new Map(outcomes.map(({ id }, position) => [id, position]));

/**
 * Lays sessions out in lanes of columns. Any order is taken; newest first is quickest.
 *
 * @param all - All sessions of the range, where `sessions` are only those that a filter shows.
 */
export function prepareTimeline(sessions: readonly Session[], all = sessions): TimelineModel {
  const order = inTimeOrder(sessions);
  const ranks = new Uint32Array(order.length);
  order.forEach((position, rank) => {
    ranks[position] = rank;
  });
  const laneOf = new Uint32Array(order.length);
  const slotOf = new Uint32Array(order.length);
  const lanes = groupLanes(sessions, order.toReversed(), all).map((lane, laneIndex) => {
    lane.members.forEach((position, slot) => {
      laneOf[position] = laneIndex;
      slotOf[position] = slot;
    });
    return toColumns(sessions, lane);
  });
  const positionOf = new Map(sessions.map(({ id }, position) => [id, position]));
  return { sessions, lanes, order, ranks, laneOf, slotOf, positionOf };
}

function inTimeOrder(sessions: readonly Session[]): Uint32Array {
  const { length } = sessions;
  const oldestFirst = new Uint32Array(length);
  let isSorted = true;
  let after = Number.POSITIVE_INFINITY;
  // Loops and not `from` with a callback, which takes three times as long.
  for (let index = 0; index < length; index++) {
    const start = sessions[index]?.startedAt ?? 0;
    if (start > after) isSorted = false;
    after = start;
    oldestFirst[index] = length - 1 - index;
  }
  if (isSorted) return oldestFirst;
  const starts = Float64Array.from(sessions, ({ startedAt }) => startedAt);
  return oldestFirst.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
}

function toColumns(sessions: readonly Session[], { name, members }: NamedLane): Lane {
  const length = members.length;
  const lane = {
    name,
    starts: new Float64Array(length),
    ends: new Float64Array(length),
    reaches: new Float64Array(length),
    outcomes: new Uint8Array(length),
    indexes: Uint32Array.from(members),
  };
  let reach = Number.NEGATIVE_INFINITY;
  members.forEach((position, slot) => {
    const session = sessions[position];
    if (session === undefined) return;
    const end = endOf(session);
    reach = Math.max(reach, end);
    lane.starts[slot] = session.startedAt;
    lane.ends[slot] = end;
    lane.reaches[slot] = reach;
    lane.outcomes[slot] = severity.get(session.outcome) ?? 0;
  });
  return lane;
}

function endOf({ startedAt, endedAt, isEnded }: Session): number {
  if (!isEnded) return Number.POSITIVE_INFINITY;
  return Math.max(startedAt, endedAt ?? startedAt);
}

/** Where a bar ends on the axis: an open one where the data does. */
export function drawnEnd(start: number, end: number, now: EpochMs): number {
  return end === Number.POSITIVE_INFINITY ? Math.max(start, now) : end;
}

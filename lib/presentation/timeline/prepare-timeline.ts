import { outcomes } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";
import { type LaneGroups, type LaneResult, laneKeyOf } from "@/lib/presentation/timeline/lane-groups";

/** The bars of one lane as columns, oldest start first. Times are epoch milliseconds. */
export type Lane = Readonly<{
  /** Unlike the name, it's different for each lane: a title can be called "Untitled". `null` if it isn't known. */
  key: string | null;
  name: string;
  result: LaneResult;
  starts: Float64Array;
  /** `Infinity` for an ongoing session; the start if Conviva sent no end. */
  ends: Float64Array;
  /** The latest end up to and including each session. It never decreases, which makes binary search possible. */
  latestEnds: Float64Array;
  /** Positions in the catalogue `outcomes`, which is sorted by severity. */
  outcomes: Uint8Array;
  /** Positions in `sessions` of the model. */
  indexes: Uint32Array;
}>;

/** Everything that painting, hit testing and keyboard navigation need, built once per array of sessions. */
export type TimelineModel = Readonly<{
  sessions: readonly Session[];
  lanes: readonly Lane[];
  /** Positions in `sessions`, oldest start first. */
  order: Uint32Array;
  /** Indexed by position in `sessions`: the place in `order`, the lane, and the slot in that lane. */
  ranks: Uint32Array;
  laneOf: Uint32Array;
  slotOf: Uint32Array;
  /** Positions in `sessions` by ID. */
  positionOf: ReadonlyMap<SessionId, number>;
}>;

const severity = new Map(outcomes.map(({ id }, position) => [id, position]));

/**
 * Arranges sessions in lanes. They may be in any order; newest first is fastest.
 *
 * @param sessions - The ones that a filter shows. A lane without any of them is left out.
 * @param lanes - The lanes of all sessions of the range, in order.
 */
export function prepareTimeline(sessions: readonly Session[], { kind, groups }: LaneGroups): TimelineModel {
  const order = inTimeOrder(sessions);
  const ranks = new Uint32Array(order.length);
  const members = new Map<string | null, number[]>(groups.map(({ key }) => [key, []]));
  order.forEach((position, rank) => {
    ranks[position] = rank;
    const session = sessions[position];
    if (session !== undefined) members.get(laneKeyOf(session, kind))?.push(position);
  });
  const laneOf = new Uint32Array(order.length);
  const slotOf = new Uint32Array(order.length);
  const filled = groups.filter(({ key }) => members.get(key)?.length);
  const lanes = filled.map(({ key, name, result }, laneIndex) => {
    const positions = members.get(key) ?? [];
    positions.forEach((position, slot) => {
      laneOf[position] = laneIndex;
      slotOf[position] = slot;
    });
    return { key, name, result, ...toColumns(sessions, positions) };
  });
  const positionOf = new Map(sessions.map(({ id }, position) => [id, position]));
  return { sessions, lanes, order, ranks, laneOf, slotOf, positionOf };
}

function inTimeOrder(sessions: readonly Session[]): Uint32Array {
  const { length } = sessions;
  const oldestFirst = new Uint32Array(length);
  let isSorted = true;
  let after = Number.POSITIVE_INFINITY;
  // A loop, because `from` with a callback takes three times as long.
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

function toColumns(sessions: readonly Session[], members: readonly number[]): Omit<Lane, "key" | "name" | "result"> {
  const length = members.length;
  const lane = {
    starts: new Float64Array(length),
    ends: new Float64Array(length),
    latestEnds: new Float64Array(length),
    outcomes: new Uint8Array(length),
    indexes: Uint32Array.from(members),
  };
  let latestEnd = Number.NEGATIVE_INFINITY;
  members.forEach((position, slot) => {
    const session = sessions[position];
    if (session === undefined) return;
    const end = endOf(session);
    latestEnd = Math.max(latestEnd, end);
    lane.starts[slot] = session.startedAt;
    lane.ends[slot] = end;
    lane.latestEnds[slot] = latestEnd;
    lane.outcomes[slot] = severity.get(session.outcome) ?? 0;
  });
  return lane;
}

function endOf({ startedAt, endedAt, isEnded }: Session): number {
  if (!isEnded) return Number.POSITIVE_INFINITY;
  return Math.max(startedAt, endedAt ?? startedAt);
}

/** Where a bar ends on the axis, in epoch milliseconds. An ongoing session ends where the data does, at `now`. */
export function drawnEnd(start: number, end: number, now: EpochMs): number {
  return end === Number.POSITIVE_INFINITY ? Math.max(start, now) : end;
}

import { type CellState, cellStates, stateOf } from "@/lib/domain/answer/device-networks";
import { deviceIdOf, devicesOf, numbered, unknownDevice } from "@/lib/domain/device";
import { classOf } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import { titleOf } from "@/lib/presentation/timeline/session-words";

/** The worst state that occurs in a lane, and how many of its sessions have it. */
export type LaneResult = Readonly<{ state: CellState; count: number; total: number }>;

/** One device, network or title. `key` is `null` for the sessions where it isn't known. */
export type LaneGroup = Readonly<{ key: string | null; name: string; result: LaneResult }>;

export type LaneGroups = Readonly<{ kind: LaneKind; groups: readonly LaneGroup[] }>;

/**
 * The lanes of a timeline: most failures first, then most trouble, then most blocked attempts, then the newest session.
 *
 * @param all - All sessions of the range, including those that a filter hides. So a filter moves no lane, and a lane
 *   keeps its number and its result.
 */
export function laneGroups(all: readonly Session[], kind: LaneKind, thresholds: Thresholds): LaneGroups {
  const tallies = new Map<string | null, Tally>();
  for (const session of all) {
    const key = laneKeyOf(session, kind);
    const tally = tallies.get(key) ?? newTally();
    tallies.set(key, tally);
    tally.total += 1;
    tally.counts[stateOf({ session, sessionClass: classOf(session, thresholds) })] += 1;
    tally.newest = Math.max(tally.newest, session.startedAt);
  }
  const nameOf = namer(all, kind);
  const worstFirst = [...tallies].sort(([, a], [, b]) => comparison(a, b));
  return { kind, groups: worstFirst.map(([key, tally]) => ({ key, name: nameOf(key), result: resultOf(tally) })) };
}

/** Which lane a session is in; `null` if what the lane stands for isn't known. */
export function laneKeyOf(session: Session, kind: LaneKind): string | null {
  if (kind === "device") return deviceIdOf(session);
  return kind === "network" ? session.texts.isp : session.texts.asset;
}

type Tally = { readonly counts: Record<CellState, number>; total: number; newest: number };

function newTally(): Tally {
  const counts = { failed: 0, trouble: 0, refused: 0, good: 0, left: 0, unclear: 0 };
  return { counts, total: 0, newest: Number.NEGATIVE_INFINITY };
}

function comparison(a: Tally, b: Tally): number {
  for (const state of ["failed", "trouble", "refused"] as const) {
    if (a.counts[state] !== b.counts[state]) return b.counts[state] - a.counts[state];
  }
  return b.newest - a.newest;
}

function resultOf({ counts, total }: Tally): LaneResult {
  const state = cellStates.find((candidate) => counts[candidate] > 0) ?? "unclear";
  return { state, count: counts[state], total };
}

function namer(all: readonly Session[], kind: LaneKind): (key: string | null) => string {
  if (kind === "network") return (key) => key ?? "Unknown network";
  if (kind === "title") return (key) => titleOf({ texts: { asset: key } });
  const devices = devicesOf(all);
  return (key) => {
    const device = devices.get(key) ?? { label: null, number: null };
    return numbered(device.label ?? unknownDevice, device);
  };
}

import "server-only";
import { decodeSessions, encodeSessions, type SessionColumns } from "@/lib/contract/session-columns";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import { type RangeQuery, resolveRangeUntil, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import type { ColumnsBasis } from "@/lib/server/answer/answer-of";
import { breath } from "@/lib/server/operation/breath";
import type { LoadedPeriod } from "@/lib/server/sessions/all/loaded-period";
import type { LongRead } from "@/lib/server/sessions/all/long-read";
import { longReadOf } from "@/lib/server/sessions/all/long-reads";
import type { Again, Follower, Missing } from "@/lib/server/sessions/all/settled";
import { fetchAndParse } from "@/lib/server/sessions/load-sessions";
import { type SessionMasker, sessionMasker } from "@/lib/server/sessions/mask-sessions";
import { findViewerZone } from "@/lib/server/viewer-zone/find-viewer-zone";

/** Everything that is loaded of a window. */
export type AllSessions = Readonly<{
  range: TimeRange;
  /** Newest first; a session can be in several. */
  periods: readonly LoadedPeriod[];
  missing: readonly Missing[];
  /** When the last of them was loaded. */
  asOf: EpochMs;
  loaded: Loaded;
  /** Masks them for the person who asks, as they were labelled before. */
  masker: SessionMasker;
}>;

/** A long read, and the one who follows it. */
export type FollowedRead = Readonly<{ read: LongRead; follower: Follower }>;

/**
 * Follows the loading of all sessions in the range as it was when it ended at `allUntil`, and begins what isn't loaded.
 *
 * @throws {LookupError} `invalid-range`.
 */
export function followAllSessions(
  access: ViewerAccess,
  query: RangeQuery,
  { allUntil, again }: Readonly<{ allUntil: EpochMs; again: Again }>,
): FollowedRead {
  const { lookup, signal } = access;
  const window = resolveRangeUntil(query, allUntil, epochMs(Date.now()));
  signal?.throwIfAborted();
  const read = longReadOf(lookup, window);
  const fetch = (range: TimeRange, left: AbortSignal) => fetchAndParse({ ...access, signal: left }, range);
  return { read, follower: leavingOn(signal, read.follow(fetch, again)) };
}

/** Lets a follower leave as soon as nobody waits for it, whatever it's waiting for. */
function leavingOn(signal: AbortSignal | undefined, follower: Follower): Follower {
  if (signal === undefined) return follower;
  const { promise: left, reject } = Promise.withResolvers<never>();
  // Nobody may be waiting when it rejects.
  left.catch(() => undefined);
  const leave = () => {
    signal.removeEventListener("abort", onAbort);
    follower.leave();
  };
  const onAbort = () => {
    leave();
    reject(signal.reason);
  };
  signal.addEventListener("abort", onAbort, { once: true });
  return { ...follower, changed: () => Promise.race([follower.changed(), left]), leave };
}

/**
 * All sessions in the range as it was when it ended at `allUntil`, as far as they're loaded: what is no longer kept is loaded
 * now. What failed, and what nobody waited for until it was loaded, isn't, unless `again` says so. If this process knows
 * nothing of the window, everything is loaded.
 *
 * @throws {LookupError} `invalid-range`. A period that can't be loaded is `missing` instead.
 */
export async function loadAllSessions(
  access: ViewerAccess,
  query: RangeQuery,
  allUntil: EpochMs,
  again: Again = "nothing",
): Promise<AllSessions> {
  const { read, follower } = followAllSessions(access, query, { allUntil, again });
  try {
    while (!follower.isSettled()) await follower.changed();
    const masker = sessionMasker(access);
    masker.know(read.identifiers());
    return { ...soFar(read), masker };
  } finally {
    follower.leave();
  }
}

/** What is loaded of a long read by now. */
export function soFar(read: LongRead): Omit<AllSessions, "masker"> {
  const [periods, missing] = [read.periods(), read.missing()];
  const count = missing.length + read.left();
  return {
    range: read.window,
    ...{ periods, missing },
    asOf: epochMs(periods.reduce((last, { asOf }) => Math.max(last, asOf), 0) || Date.now()),
    loaded: count === 0 ? { kind: "all" } : { kind: "part", missing: count },
  };
}

/** The sessions of a period as the person who asks may see them. */
export function maskedColumns({ columns }: LoadedPeriod, masker: SessionMasker): SessionColumns {
  return masker.isNeeded() ? encodeSessions(masker.sessions(decodeSessions(columns))) : columns;
}

/** What an answer over all sessions is made of: what the person who asks may see. Other work is done in between. */
export async function basisOfAll({ periods, masker, ...all }: AllSessions): Promise<ColumnsBasis> {
  const columns: SessionColumns[] = [];
  for (const period of periods) {
    columns.push(maskedColumns(period, masker));
    await breath();
  }
  return { ...all, columns, viewerZone: zoneOf({ periods, asOf: all.asOf }) };
}

/** The viewer's zone, by the places in periods that are newest first. */
export function zoneOf({ periods, asOf }: Pick<AllSessions, "periods" | "asOf">): ViewerZone | null {
  return findViewerZone(
    periods.flatMap((period) => period.places),
    asOf,
  );
}

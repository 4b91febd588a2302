import "server-only";
import { idsIn } from "@/lib/contract/session-columns";
import { LookupError } from "@/lib/domain/problems";
import { joined, overlaps, withoutRanges } from "@/lib/domain/time/ranges";
import { stillKept, type TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import type { ParsedSessions } from "@/lib/server/conviva/wire-sessions";
import { type LoadedPeriod, loadedPeriod, type Wanted } from "@/lib/server/sessions/all/loaded-period";
import { type PeriodPlan, periodPlan } from "@/lib/server/sessions/all/period-plan";
import { type FirstGuess, sessionDensity } from "@/lib/server/sessions/all/session-density";
import type { Again, Follower, Missing, Settled } from "@/lib/server/sessions/all/settled";
import type { Identifiers } from "@/lib/server/sessions/mask-sessions";

/** The most sessions that one look-up loads. */
export const sessionsMax = 30_000;
const atOnce = 4;

const keptMs = 15 * minuteMs;
/** Sessions of the last day may still change, and new ones may still arrive. */
const recentKeptMs = minuteMs;

/** Calls beyond those that the sessions found so far explain: more, and Conviva's answers make no sense. */
const callsBase = 64;
const callsPerResponse = 4;

/** Asks Conviva for a range. @throws {LookupError} every `upstream-*` code. */
type Fetch = (range: TimeRange, signal: AbortSignal) => Promise<ParsedSessions>;

/** All sessions of a viewer in a window, loaded period by period for everybody who asks within some minutes. */
export type LongRead = Readonly<{
  window: TimeRange;
  follow: (fetch: Fetch, again: Again) => Follower;
  /** Whether nothing more is being loaded. */
  isSettled: () => boolean;
  /** How many more periods it will probably take. */
  left: () => number;
  /** The periods that are loaded, newest first. */
  periods: () => readonly LoadedPeriod[];
  missing: () => readonly Missing[];
  /** The viewers and addresses in everything that was loaded, in the order in which they are labelled. It only grows. */
  identifiers: () => Identifiers;
  /** About how much memory it takes, in bytes. */
  bytes: () => number;
  /** Whether nobody reads it and nothing is kept. */
  isEmpty: () => boolean;
  isFollowed: () => boolean;
}>;

type Queue = { settled: Settled[]; wake: () => void; changed: Promise<void> };

/**
 * @param guess - Sizes the first periods.
 * @param labelled - The viewers and addresses that a page of the window has labelled before, in its order.
 */
export function longRead(wanted: Wanted, guess: FirstGuess, labelled: Identifiers): LongRead {
  const { window } = wanted;
  const density = sessionDensity(window, guess, { limit: sessionsLimit, sessionsMax });
  const queues = new Set<Queue>();
  const identifiers = new Map(labelled);
  let kept: readonly LoadedPeriod[] = [];
  let missing: readonly Missing[] = [];
  let running: Readonly<{ plan: PeriodPlan; controller: AbortController; inFlight: Set<TimeRange> }> | null = null;

  function settle(settled: Settled): void {
    if (settled.period === null) missing = [...missing, settled.missing];
    else {
      kept = [...kept, settled.period].sort((a, b) => b.range.end - a.range.end);
      for (const [spelling, kind] of settled.period.identifiers) {
        if (!identifiers.has(spelling)) identifiers.set(spelling, kind);
      }
    }
    for (const queue of queues) {
      queue.settled.push(settled);
      queue.wake();
    }
  }

  function fail(range: TimeRange, error: LookupError): void {
    settle({ period: null, missing: { range, reason: "failed", error } });
  }

  /** What is neither loaded nor known to be missing. */
  function open(): readonly TimeRange[] {
    const inFlight = running === null ? [] : [...running.inFlight];
    return withoutRanges(
      [window],
      [...kept, ...missing, ...inFlight.map((range) => ({ range }))].map(({ range }) => range),
    );
  }

  /** Whether enough newer sessions are loaded. */
  function isBeyondLimit(range: TimeRange): boolean {
    const oldest = kept.at(-1)?.range.start ?? window.end;
    return range.end <= oldest && kept.reduce((sum, { columns }) => sum + columns.count, 0) > sessionsMax;
  }

  function forgetOld(now: number): void {
    kept = kept.filter(({ range, asOf }) => now - asOf < (range.end > asOf - dayMs ? recentKeptMs : keptMs));
    // A minute that is too full is loaded too. Without its sessions, it's asked for again.
    missing = missing.filter(
      ({ range, reason }) => reason !== "full-minute" || kept.some((period) => period.range.end === range.end),
    );
  }

  async function run(fetch: Fetch): Promise<void> {
    const plan = periodPlan(open(), density);
    const controller = new AbortController();
    const inFlight = new Set<TimeRange>();
    const run = { plan, controller, inFlight };
    running = run;
    let calls = 0;
    const found = new Set<string>();
    const work = new Set<Promise<void>>();

    function endWith(reason: (range: TimeRange) => Missing): void {
      for (const range of plan.end()) settle({ period: null, missing: reason(range) });
    }

    async function load(range: TimeRange): Promise<void> {
      const asked = stillKept(range, epochMs(Date.now()));
      if (asked === null) return fail(range, new LookupError("range-refused"));
      const parsed = await fetch(asked, controller.signal);
      if (controller.signal.aborted) return;
      const starts = parsed.sessions.flatMap(({ session: { startedAt } }) =>
        isAt(startedAt, range) ? [startedAt] : [],
      );
      const period = loadedPeriod(parsed, range, { wanted, asOf: epochMs(Date.now()) });
      for (const id of idsIn(period.columns)) found.add(id);
      const isFull = parsed.receivedCount >= sessionsLimit;
      if (isFull && !parsed.sessions.some(({ session }) => isIn(range, session))) {
        return fail(range, new LookupError("upstream-unreadable", { cause: new Error("sessions of another time") }));
      }
      if (isFull && plan.full(range, starts)) return;
      if (!isFull) plan.loaded(range, starts);
      settle({ period, missing: null });
      if (isFull) settle({ period: null, missing: { range, reason: "full-minute" } });
    }

    async function attempt(range: TimeRange): Promise<void> {
      try {
        await load(range);
      } catch (thrown) {
        if (controller.signal.aborted) return;
        const error = thrown instanceof LookupError ? thrown : new LookupError("internal", { cause: thrown });
        fail(range, error);
        // Conviva would say the same about every other period.
        if (concernsAll.has(error.code)) endWith((rest) => ({ range: rest, reason: "failed", error }));
      }
    }

    while (!controller.signal.aborted) {
      if (calls >= callsBase + callsPerResponse * Math.ceil(found.size / sessionsLimit)) {
        const error = new LookupError("upstream-unreadable", { cause: new Error("too many calls") });
        endWith((range) => ({ range, reason: "failed", error }));
      }
      const range = work.size < (density.isReliable() ? atOnce : 1) ? plan.next() : null;
      if (range !== null && isBeyondLimit(range)) {
        for (const older of joined([range, ...plan.end()])) {
          settle({ period: null, missing: { range: older, reason: "beyond-limit" } });
        }
      } else if (range !== null) {
        calls += 1;
        inFlight.add(range);
        const attempted = attempt(range).finally(() => {
          inFlight.delete(range);
          work.delete(attempted);
        });
        work.add(attempted);
      } else if (work.size > 0) await Promise.race(work);
      else break;
    }
    if (running === run) running = null;
    for (const { wake } of queues) wake();
  }

  return {
    window,
    follow: (fetch, again) => {
      forgetOld(Date.now());
      const asked = again === "failed" ? [window] : again === "nothing" ? [] : [again.range];
      const cleared = missing.filter(({ reason }) => reason === "failed");
      missing = missing.flatMap((one) =>
        cleared.includes(one) ? withoutRanges([one.range], asked).map((range) => ({ ...one, range })) : [one],
      );
      const queue: Queue = { settled: [], ...signalled() };
      queue.settled = [
        ...kept.map((period) => ({ period, missing: null })),
        ...missing.map((one) => ({ period: null, missing: one })),
      ];
      queues.add(queue);
      if (running === null && open().length > 0) void run(fetch);
      else if (running !== null) for (const range of open()) running.plan.add(range);
      return {
        next: () => queue.settled.shift() ?? null,
        changed: async () => {
          await queue.changed;
          Object.assign(queue, signalled());
        },
        leave: () => {
          queues.delete(queue);
          if (queues.size > 0 || running === null) return;
          running.controller.abort();
          running = null;
        },
      };
    },
    isSettled: () => running === null,
    left: () => (running === null ? 0 : running.plan.left() + running.inFlight.size),
    periods: () => kept,
    missing: () => missing,
    identifiers: () => [...identifiers],
    bytes: () => kept.reduce((sum, { bytes }) => sum + bytes, 0),
    isFollowed: () => queues.size > 0,
    isEmpty: () => {
      if (queues.size > 0) return false;
      forgetOld(Date.now());
      return kept.length === 0;
    },
  };
}

/** Failures that aren't about one period. */
const concernsAll: ReadonlySet<string> = new Set(["upstream-busy", "upstream-credentials", "viewer-module-off"]);

function isAt(instant: EpochMs, { start, end }: TimeRange): boolean {
  return instant >= start && instant < end;
}

function isIn(
  range: TimeRange,
  { startedAt, endedAt, isEnded }: Readonly<{ startedAt: EpochMs; endedAt: EpochMs | null; isEnded: boolean }>,
): boolean {
  const until = isEnded ? (endedAt ?? startedAt) : range.end;
  return overlaps(range, { start: startedAt, end: epochMs(Math.max(until, startedAt + 1)) });
}

function signalled(): Pick<Queue, "wake" | "changed"> {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { changed: promise, wake: resolve };
}

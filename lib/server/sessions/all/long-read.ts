import "server-only";
import { idsIn } from "@/lib/contract/session-columns";
import { LookupError } from "@/lib/domain/problems";
import { commonRanges, joined, overlaps, withoutRanges } from "@/lib/domain/time/ranges";
import { stillKept, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import type { ParsedSessions } from "@/lib/server/conviva/wire-sessions";
import { inTurn } from "@/lib/server/operation/in-turn";
import { keptPeriods } from "@/lib/server/sessions/all/kept-periods";
import { type LoadedPeriod, loadedPeriod, type Wanted } from "@/lib/server/sessions/all/loaded-period";
import { type PeriodPlan, periodPlan, periodsIn } from "@/lib/server/sessions/all/period-plan";
import { type FirstGuess, sessionDensity } from "@/lib/server/sessions/all/session-density";
import type { Again, Follower, Missing, Settled } from "@/lib/server/sessions/all/settled";
import type { Identifiers } from "@/lib/server/sessions/mask-sessions";

/** The most sessions that one look-up loads. */
export const sessionsMax = 30_000;

/** Calls beyond those that the sessions found so far explain: more, and Conviva's answers make no sense. */
const callsBase = 64;
const callsPerResponse = 4;

/** Asks Conviva for a range. @throws {LookupError} every `upstream-*` code. */
type Fetch = (range: TimeRange, signal: AbortSignal) => Promise<ParsedSessions>;

/** All sessions of a viewer in a window, loaded period by period for everybody who asks within some minutes. */
export type LongRead = Readonly<{
  window: TimeRange;
  follow: (fetch: Fetch, again: Again) => Follower;
  /** How many periods aren't loaded and haven't failed. */
  left: () => number;
  /** All sessions there are, by periods that don't overlap, newest first: where none is loaded, those of the page. */
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

/** @param guess - Sizes the first periods. */
export function longRead(wanted: Wanted, guess: FirstGuess): LongRead {
  const { window } = wanted;
  const density = sessionDensity(window, guess, { limit: sessionsLimit, sessionsMax });
  const queues = new Set<Queue>();
  const kept = keptPeriods(window, wanted.page);
  let hasBegun = false;
  let running: Readonly<{ plan: PeriodPlan; controller: AbortController; inFlight: Set<TimeRange> }> | null = null;

  function settle(settled: Settled): void {
    kept.settle(settled);
    for (const queue of queues) {
      queue.settled.push(settled);
      queue.wake();
    }
  }

  function fail(range: TimeRange, error: LookupError): void {
    settle({ period: null, missing: { range, reason: "failed", error } });
  }

  /** What is neither settled nor being loaded. */
  function open(): readonly TimeRange[] {
    return withoutRanges(kept.open(), [...(running?.inFlight ?? [])]);
  }

  /** Whether enough newer sessions are loaded. */
  function isBeyondLimit(range: TimeRange): boolean {
    const oldest = kept.loaded().at(-1)?.range.start ?? window.end;
    return range.end <= oldest && kept.loaded().reduce((sum, { columns }) => sum + columns.count, 0) > sessionsMax;
  }

  /** The ranges that a reader waits for. */
  function wantedBy(again: Again): readonly TimeRange[] {
    if (again === "failed") return [window];
    if (again !== "nothing") return [again.range];
    const isAnyKnown = kept.known().length > 0 || kept.page() !== null;
    return hasBegun && isAnyKnown ? kept.known() : [window];
  }

  async function run(fetch: Fetch, ranges: readonly TimeRange[]): Promise<void> {
    const plan = periodPlan(ranges, density);
    const controller = new AbortController();
    const inFlight = new Set<TimeRange>();
    const run = { plan, controller, inFlight };
    running = run;
    hasBegun = true;
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
      const about = { wanted: { ...wanted, page: kept.page() }, asOf: epochMs(Date.now()) };
      const period = await inTurn(() => loadedPeriod(parsed, range, about));
      if (controller.signal.aborted) return;
      const starts = parsed.sessions.flatMap(({ session: { startedAt } }) =>
        isAt(startedAt, range) ? [startedAt] : [],
      );
      for (const id of idsIn(period.columns)) found.add(id);
      const isFull = parsed.receivedCount >= sessionsLimit;
      if (isFull && !parsed.sessions.some(({ session }) => isIn(range, session))) {
        return fail(range, new LookupError("upstream-unreadable", { cause: new Error("sessions of another time") }));
      }
      if (isFull && isWindow(range)) kept.notePage(period);
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
        const isAboutAll = concernsAll.has(error.code);
        // A part may still be loaded.
        if (!isAboutAll && isWindow(range) && plan.full(range, [])) return;
        fail(range, error);
        if (isAboutAll) endWith((rest) => ({ range: rest, reason: "failed", error }));
      }
    }

    while (!controller.signal.aborted) {
      if (calls >= callsBase + callsPerResponse * Math.ceil(found.size / sessionsLimit)) {
        const error = new LookupError("upstream-unreadable", { cause: new Error("too many calls") });
        endWith((range) => ({ range, reason: "failed", error }));
      }
      const range = work.size < plan.atOnce() ? plan.next() : null;
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
      kept.forgetOld(Date.now());
      const ranges = wantedBy(again);
      if (again !== "nothing") kept.retry(ranges);
      const queue: Queue = { settled: [], ...signalled() };
      queue.settled = [
        ...kept.loaded().map((period) => ({ period, missing: null })),
        ...kept.missing().map((one) => ({ period: null, missing: one })),
      ];
      queues.add(queue);
      const toLoad = commonRanges(open(), ranges);
      if (running !== null) for (const range of toLoad) running.plan.add(range);
      else if (toLoad.length > 0) void run(fetch, toLoad);
      return {
        next: () => queue.settled.shift() ?? null,
        changed: async () => {
          await queue.changed;
          Object.assign(queue, signalled());
        },
        isSettled: () => running === null || commonRanges(kept.open(), ranges).length === 0,
        left: () => left(ranges),
        leave: () => {
          queues.delete(queue);
          if (queues.size > 0 || running === null) return;
          running.controller.abort();
          running = null;
        },
      };
    },
    left: () => left([window]),
    periods: kept.periods,
    missing: kept.missing,
    identifiers: kept.identifiers,
    bytes: kept.bytes,
    isFollowed: () => queues.size > 0,
    isEmpty: () => {
      if (queues.size > 0) return false;
      kept.forgetOld(Date.now());
      return kept.isEmpty();
    },
  };

  function left(ranges: readonly TimeRange[]): number {
    return periodsIn(commonRanges(open(), ranges), density) + (running?.inFlight.size ?? 0);
  }

  function isWindow({ start, end }: TimeRange): boolean {
    return start === window.start && end === window.end;
  }
}

/** Failures that aren't about one period: Conviva would say the same about every other. */
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

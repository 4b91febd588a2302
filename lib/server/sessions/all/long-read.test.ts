import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { idsIn } from "@/lib/contract/session-columns";
import { soleAccount } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import type { ParsedSessions, WireSession } from "@/lib/server/conviva/wire-sessions";
import {
  type Dropping,
  randomNumbers,
  responseFor,
  responseOf,
  sessionAt,
  spreads,
  startsSpread,
} from "@/lib/server/sessions/all/generated-upstream.fixture";
import { longRead } from "@/lib/server/sessions/all/long-read";
import type { Again } from "@/lib/server/sessions/all/settled";

const now = Date.UTC(2026, 10, 16, 12);
const window = { start: epochMs(now - 20 * dayMs), end: epochMs(now) };
const lookup = { account: soleAccount, kind: "viewerId", value: "v" } as const;

beforeAll(() => {
  stubEnvironment();
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

type Ask = (range: TimeRange, signal: AbortSignal) => Promise<ParsedSessions>;

function readOf() {
  return longRead({ lookup, window, page: null }, { plays: null, starts: [] });
}

/** Loads until everything is settled. Returns the distinct sessions that were loaded, and what is missing. */
async function settled(ask: Ask, read = readOf(), again: Again = "failed") {
  let calls = 0;
  const counted: Ask = (range, signal) => {
    calls += 1;
    return ask(range, signal);
  };
  const follower = read.follow(counted, again);
  while (!follower.isSettled()) await follower.changed();
  follower.leave();
  const ids = new Set(read.periods().flatMap(({ columns }) => idsIn(columns)));
  return {
    ids,
    missing: read.missing(),
    calls,
    skipped: read.periods().reduce((sum, one) => sum + one.skippedCount, 0),
  };
}

const upstreamOf = (sessions: readonly WireSession[], drop: Dropping = "oldest"): Ask => {
  const random = randomNumbers(1);
  return async (range) => responseFor(sessions, range, { drop, random });
};

const many = startsSpread(2_500, window, spreads["evening peaks"], randomNumbers(1)).map((at) => sessionAt(at));

describe("all sessions of a window", () => {
  test("are what the upstream has, whichever it leaves out and in whatever order answers arrive", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom<Dropping>("oldest", "newest", "random"),
        fc.constantFrom(...Object.values(spreads)),
        fc.integer({ min: 0, max: 1_800 }),
        async (scheduler, drop, spread, count) => {
          const sessions = startsSpread(count, window, spread, randomNumbers(count)).map((at) => sessionAt(at));
          const ask = upstreamOf(sessions, drop);
          const loading = settled((range, signal) => scheduler.schedule(ask(range, signal)));
          const { ids, missing } = await scheduler.waitFor(loading);

          expect(ids).toEqual(new Set(sessions.map(({ session }) => session.id)));
          expect(missing).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("have each session once, its newest copy, if periods overlap and sessions go on (fault 20)", async () => {
    // Selected by overlap: a session of two hours is in several periods.
    const long = many.map(({ session }) =>
      sessionAt(session.startedAt, { endedAt: epochMs(session.startedAt + 2 * hourMs) }),
    );
    const { ids } = await settled(async (range) => {
      const inside = long.filter(
        ({ session }) => session.startedAt < range.end && (session.endedAt ?? 0) >= range.start,
      );
      return responseOf(inside.slice(-500));
    });

    expect(ids.size).toBe(new Set(long.map(({ session }) => session.id)).size);
  });

  test("leave out other times, which aren't missing", async () => {
    const inside = sessionAt(epochMs(now - dayMs));
    const outside = sessionAt(epochMs(window.start - dayMs));
    const { ids, skipped } = await settled(async () => responseOf([inside, outside]));

    expect([...ids]).toEqual([inside.session.id]);
    expect(skipped).toBe(0);
  });

  test("end at a minute that is too full, whose sessions are shown", async () => {
    const minute = now - 5 * dayMs;
    const looping = Array.from({ length: 700 }, (_, at) => sessionAt(epochMs(minute + at)));
    const { ids, missing } = await settled(upstreamOf([...many, ...looping]));

    expect(missing).toEqual([{ range: { start: minute, end: minute + minuteMs }, reason: "full-minute" }]);
    expect(ids.size).toBeGreaterThan(many.length);
  });
});

describe("an upstream that makes no sense", () => {
  const five = Array.from({ length: 500 }, (_, at) => at);

  test.each<{ name: string; respond: (range: TimeRange, call: number) => readonly WireSession[] }>([
    { name: "always the same 500", respond: () => five.map((at) => sessionAt(epochMs(now - dayMs + at))) },
    { name: "500 of another time", respond: () => five.map((at) => sessionAt(epochMs(window.start - dayMs + at))) },
    {
      name: "500 new ones for every call",
      respond: ({ start }, call) => five.map((at) => sessionAt(epochMs(start + call + at * 100))),
    },
    {
      name: "500 of other viewers",
      respond: ({ start }) => five.map((at) => sessionAt(epochMs(start + at), { viewerId: `other-${at}` })),
    },
  ])("$name, is asked a limited number of times", async ({ respond }) => {
    let call = 0;
    const { calls, missing } = await settled(async (range) => {
      call += 1;
      return responseOf(respond(range, call));
    });

    expect(calls).toBeLessThanOrEqual(64 + 4 * 61);
    expect(missing.length).toBeGreaterThan(0);
  });
});

describe("a period that can't be loaded (fault 18)", () => {
  const broken = { start: now - 9 * dayMs, end: now - 8 * dayMs };
  const failing: Ask = async (range, signal) => {
    if (range.start < broken.end && range.end > broken.start) throw new LookupError("upstream-failed");
    return upstreamOf(many)(range, signal);
  };

  test("doesn't end the others, and is loaded by its retry", async () => {
    const read = readOf();
    const first = await settled(failing, read);
    const [failed] = first.missing;
    const kept = await settled(upstreamOf(many), read, "nothing");
    const retried = await settled(upstreamOf(many), read, { range: failed?.range ?? window });

    expect(first.missing.every(({ reason }) => reason === "failed")).toBe(true);
    expect(first.ids.size).toBeGreaterThan(500);
    expect([kept.ids.size, kept.missing.length]).toEqual([first.ids.size, first.missing.length]);
    expect(retried.missing).toHaveLength(first.missing.length - 1);
    expect((await settled(upstreamOf(many), read)).ids.size).toBe(many.length);
  });

  test("because Conviva limits our requests, is the last one that is asked for", async () => {
    const { calls, missing } = await settled(async (range, signal) => {
      if (range.end < now - 5 * dayMs) throw new LookupError("upstream-busy", { retryAfterSeconds: 60 });
      return upstreamOf(many)(range, signal);
    });
    const lost = missing.map((one) => (one.reason === "failed" ? one.error.occurrence.retryAfterSeconds : null));

    expect(lost).toEqual(missing.map(() => 60));
    expect(Math.min(...missing.map(({ range }) => range.start))).toBe(window.start);
    expect(calls).toBeLessThanOrEqual(9);
  });
});

describe("a long read", () => {
  test("is shared: who comes later gets what is loaded, and nothing is asked twice", async () => {
    const read = readOf();
    const [one, other] = await Promise.all([settled(upstreamOf(many), read), settled(upstreamOf(many), read)]);

    expect(other.ids).toEqual(one.ids);
    expect([one.calls === 0, other.calls === 0]).toContain(true);
    expect((await settled(upstreamOf(many), read)).calls).toBe(0);
  });

  test("ends its calls once the last of its readers leaves", async () => {
    const signals: AbortSignal[] = [];
    const hanging: Ask = (_range, signal) => {
      signals.push(signal);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    };
    const read = readOf();
    const [one, other] = [read.follow(hanging, "failed"), read.follow(hanging, "failed")];

    one.leave();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    other.leave();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect((await settled(upstreamOf(many), read)).ids.size).toBe(many.length);
  });

  test("asks again for periods of the last day after a minute, and for the others after a quarter of an hour", async () => {
    const read = readOf();
    const first = await settled(upstreamOf(many), read);
    vi.setSystemTime(now + minuteMs + 1);
    const recent = await settled(upstreamOf(many), read);
    vi.setSystemTime(now + 16 * minuteMs);
    const all = await settled(upstreamOf(many), read);
    vi.setSystemTime(now);

    expect([recent.calls, all.calls > recent.calls]).toEqual([1, true]);
    expect([recent.ids.size, all.ids.size]).toEqual([first.ids.size, first.ids.size]);
  });

  test("loads about 30,000 sessions at most, the newest ones", async () => {
    const starts = startsSpread(32_500, window, spreads.even, randomNumbers(1));
    const sessions = starts.map((at) => sessionAt(at));
    const { ids, missing } = await settled(upstreamOf(sessions));
    const [older] = missing;

    expect(missing).toMatchObject([{ reason: "beyond-limit", range: { start: window.start } }]);
    expect(ids.size).toBeLessThan(32_000);
    expect(ids).toEqual(
      new Set(sessions.flatMap(({ session }) => (session.startedAt >= (older?.range.end ?? 0) ? [session.id] : []))),
    );
  });
});

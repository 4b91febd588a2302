import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { idsIn } from "@/lib/contract/session-columns";
import { soleAccount } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import { overlaps } from "@/lib/domain/time/ranges";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import type { ParsedSessions } from "@/lib/server/conviva/wire-sessions";
import {
  randomNumbers,
  responseFor,
  responseOf,
  sessionAt,
  spreads,
  startsSpread,
} from "@/lib/server/sessions/all/generated-upstream.fixture";
import { soFar } from "@/lib/server/sessions/all/load-all-sessions";
import { loadedPeriod } from "@/lib/server/sessions/all/loaded-period";
import { type LongRead, longRead } from "@/lib/server/sessions/all/long-read";
import type { Again } from "@/lib/server/sessions/all/settled";

const now = Date.UTC(2026, 10, 16, 12);
const window = { start: epochMs(now - 20 * dayMs), end: epochMs(now) };
const lookup = { account: soleAccount, kind: "viewerId", value: "v" } as const;
const many = startsSpread(4_000, window, spreads.even, randomNumbers(1)).map((at) => sessionAt(at));
const newest = many.slice(-500);

beforeAll(() => {
  stubEnvironment();
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

type Ask = (range: TimeRange) => Promise<ParsedSessions>;
const askAll: Ask = async (range) => responseFor(many, range, { drop: "oldest" });

/** The long read of somebody whose page shows the newest 500. */
function readOf(page = newest) {
  const wanted = { lookup, window, page: null };
  return longRead(
    { ...wanted, page: loadedPeriod(responseOf(page), window, { wanted, asOf: epochMs(now) }) },
    { plays: null, starts: page.map(({ session }) => session.startedAt) },
  );
}

/** Follows until so many periods are settled. Returns the ranges that were asked for. */
async function follow(read: LongRead, ask: Ask, again: Again, most = Number.POSITIVE_INFINITY) {
  const asked: TimeRange[] = [];
  const follower = read.follow((range) => {
    asked.push(range);
    return ask(range);
  }, again);
  for (let settled = 0; settled < most; ) {
    if (follower.next() !== null) settled += 1;
    else if (follower.isSettled()) break;
    else await follower.changed();
  }
  follower.leave();
  return asked;
}

const idsOf = (read: LongRead) => new Set(read.periods().flatMap(({ columns }) => idsIn(columns)));
const idsFrom = (sessions: typeof many) => sessions.map(({ session }) => session.id);

describe("a read that somebody stopped", () => {
  test("isn't continued by who asks for nothing new, and isn't said to be complete", async () => {
    const read = readOf();
    await follow(read, askAll, "failed", 3);
    const loaded = idsOf(read).size;

    expect(await follow(read, askAll, "nothing")).toEqual([]);
    expect(idsOf(read).size).toBe(loaded);
    expect(soFar(read).loaded).toMatchObject({ kind: "part" });
  });

  test("is loaded again as far as it was, once that is no longer kept", async () => {
    const read = readOf();
    await follow(read, askAll, "failed", 3);
    const oldest = Math.min(...read.periods().map(({ range }) => range.start));
    const loaded = idsOf(read);
    vi.setSystemTime(now + 16 * minuteMs);
    const asked = await follow(read, askAll, "nothing");

    expect(asked.length).toBeGreaterThan(1);
    expect(Math.min(...asked.map(({ start }) => start))).toBeGreaterThanOrEqual(oldest);
    expect(idsOf(read)).toEqual(loaded);
  });

  test("loads one period if that is retried, and everything for an export", async () => {
    const read = readOf();
    await follow(read, askAll, "failed", 3);
    const range = { start: window.start, end: epochMs(window.start + dayMs) };
    const asked = await follow(read, askAll, { range });
    await follow(read, askAll, "failed");

    expect(asked).toEqual([range]);
    expect(idsOf(read).size).toBe(many.length);
    expect(soFar(read).loaded).toEqual({ kind: "all" });
  });

  test("has the page's sessions before anything is loaded", async () => {
    const read = readOf();
    await follow(read, askAll, "failed", 0);

    expect(await follow(read, askAll, "nothing")).toEqual([]);
    expect(idsOf(read)).toEqual(new Set(idsFrom(newest)));
  });
});

describe("the page's own sessions", () => {
  const lately = { start: epochMs(now - 2 * dayMs), end: epochMs(now) };
  const failing: Ask = async (range) => {
    if (overlaps(range, lately)) throw new LookupError("upstream-failed");
    return askAll(range);
  };

  test("stand in for newer periods that failed, each session once, in periods that don't overlap", async () => {
    const read = readOf();
    await follow(read, failing, "failed");
    const periods = read.periods();

    expect(read.missing().length).toBeGreaterThan(0);
    expect([...idsOf(read)]).toEqual(expect.arrayContaining(idsFrom(newest)));
    expect(periods.flatMap(({ columns }) => idsIn(columns))).toHaveLength(idsOf(read).size);
    expect(periods.slice(1).every(({ range }, at) => range.end <= (periods[at]?.range.start ?? 0))).toBe(true);
  });

  test("are the first response where no page has read them, which then counts as a call", async () => {
    const read = longRead({ lookup, window, page: null }, { plays: 4_000, starts: [] });
    let calls = 0;
    const asked = await follow(
      read,
      (range) => {
        calls += 1;
        return calls === 1 ? askAll(range) : failing(range);
      },
      "failed",
    );

    expect(asked[0]).toEqual(window);
    expect([...idsOf(read)]).toEqual(expect.arrayContaining(idsFrom(newest)));
  });

  test("show whose sessions are another viewer's, in periods without any of the viewer's own", async () => {
    const others = many.map(({ session }) => sessionAt(session.startedAt, { viewerId: "another" }));
    const [named, otherwise] = [readOf([...newest]), readOf(others.slice(-500))];
    const ask: Ask = async (range) => responseFor(others, range, { drop: "oldest" });
    await follow(named, ask, "failed");
    await follow(otherwise, ask, "failed");

    expect([idsOf(named).size, idsOf(otherwise).size]).toEqual([0, many.length]);
  });
});

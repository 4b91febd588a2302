import { environmentManager, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  beginWatch,
  begunWatch,
  closeWatch,
  endWatch,
  onAnswersClock,
  watchStore,
} from "@/lib/client/answer/begun-watch";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, minuteMs } from "@/lib/domain/units";

const ref = asLookupRef("watched");
const failing = [sessionWith({ id: "failing" })];
const wish = { ref, failing, subject: null, known: new Set(failing.map(({ id }) => id)) };
const now = { at: mondayNoon, monotonicMs: 1_000 };
const later = { at: epochMs(mondayNoon + 20 * minuteMs), monotonicMs: 1_000 + 20 * minuteMs };

beforeEach(closeWatch);

describe("a watch", () => {
  test("lasts half an hour, and keeps its result afterwards", () => {
    beginWatch(wish, now);
    expect(begunWatch(ref)).toEqual({
      ...wish,
      ...{ startedAt: mondayNoon, until: mondayNoon + 30 * minuteMs, endsAtMs: 1_000 + 30 * minuteMs, isOver: false },
    });

    endWatch();
    expect(begunWatch(ref)).toMatchObject({ ...wish, startedAt: mondayNoon, isOver: true });
  });

  test.each([
    { name: "while running", end: () => undefined },
    { name: "after the end", end: endWatch },
  ])("continued $name, it keeps the failures it began with", ({ end }) => {
    beginWatch(wish, now);
    end();
    for (const others of [[], [sessionWith({ id: "another" })]]) {
      beginWatch({ ...wish, failing: others, known: new Set() }, later);
    }

    expect(begunWatch(ref)).toMatchObject({
      ...wish,
      ...{ startedAt: mondayNoon, until: mondayNoon + 50 * minuteMs, isOver: false },
    });
  });

  test("doesn't begin if nothing failed", () => {
    beginWatch({ ...wish, failing: [] }, now);
    expect(begunWatch(ref)).toBeNull();
  });

  test("belongs to one viewer, and starts over after it was closed or another viewer's began", () => {
    beginWatch(wish, now);
    expect(begunWatch(asLookupRef("another"))).toBeNull();

    closeWatch();
    beginWatch(wish, later);
    expect(begunWatch(ref)).toMatchObject({ startedAt: later.at });

    beginWatch({ ...wish, ref: asLookupRef("another") }, later);
    expect(begunWatch(ref)).toBeNull();
  });

  test("notifies its subscribers when it begins, ends and is closed", () => {
    const heard = vi.fn();
    const leave = watchStore.subscribe(heard);
    beginWatch(wish, now);
    endWatch();
    closeWatch();
    leave();
    beginWatch(wish, now);

    expect(heard).toHaveBeenCalledTimes(3);
  });
});

test("a browser's instant is converted to the answer's clock, however wrong the browser's is", () => {
  const ahead = 10 * minuteMs;
  const asOf = epochMs(mondayNoon + minuteMs);

  expect(onAnswersClock(epochMs(mondayNoon + ahead), asOf, asOf + ahead)).toBe(mondayNoon);
});

// The watch relies on this: the list and the watch refresh the same query, which must not be fetched twice a minute.
describe("two observers that refresh one query every minute", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    environmentManager.setIsServer(() => false);
  });
  afterEach(() => {
    vi.useRealTimers();
    environmentManager.setIsServer(() => typeof window === "undefined");
  });

  test("fetch once a minute, however far apart they began", async () => {
    const client = new QueryClient();
    const queryFn = vi.fn(async () => Date.now());
    const options = { queryKey: ["sessions"], queryFn, staleTime: minuteMs, refetchInterval: minuteMs };
    const leaveList = new QueryObserver(client, options).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(25_000);
    const leaveWatch = new QueryObserver(client, options).subscribe(() => undefined);
    expect(queryFn).toHaveBeenCalledTimes(1);

    await vi.advanceTimersByTimeAsync(5 * minuteMs);
    expect(queryFn).toHaveBeenCalledTimes(6);
    leaveList();
    leaveWatch();
    client.clear();
  });
});

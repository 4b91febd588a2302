import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { processState } from "@/lib/server/operation/process-state";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { responseOf, sessionAt } from "@/lib/server/sessions/all/generated-upstream.fixture";
import { forgetOldReads, longReadOf, notePage, notePlays } from "@/lib/server/sessions/all/long-reads";

const now = Date.UTC(2026, 10, 16, 12);
const window = { start: epochMs(now - 20 * dayMs), end: epochMs(now) };
const viewer = (value: string) => ({ account: soleAccount, kind: "viewerId", value }) as const;

beforeAll(() => stubEnvironment());

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("long reads");
  return () => vi.useRealTimers();
});

/** How many reads and hints this process holds. */
function held() {
  const { reads, hints } = processState("long reads", () => ({ reads: new Map(), hints: new Map() }));
  return [reads.size, hints.size];
}

/** Loads a window of somebody whose sessions have an error text of this many characters. */
async function load(value: string, textLength = 10) {
  const read = longReadOf(viewer(value), window);
  const respond = async (range: TimeRange) =>
    responseOf([sessionAt(range.start, { viewerId: value, errors: ["x".repeat(textLength)] })]);
  const follower = read.follow(respond, "failed");
  while (!follower.isSettled()) await follower.changed();
  follower.leave();
  return read;
}

describe("what this process keeps of long ranges", () => {
  test("is gone a quarter of an hour after it was loaded, and isn't asked for before", async () => {
    const read = await load("v");
    notePlays(viewer("other"), window, 5);
    notePage(viewer("other"), window, responseOf([sessionAt(epochMs(now - dayMs))]));

    expect(longReadOf(viewer("v"), window)).toBe(read);
    vi.setSystemTime(now + 16 * minuteMs);
    forgetOldReads();
    expect(held()).toEqual([0, 0]);
    expect(longReadOf(viewer("v"), window)).not.toBe(read);
  });

  test("is what was asked for last, if all of it takes too much memory", async () => {
    const [, second, third] = [await load("a", 5e7), await load("b", 5e7), await load("c", 5e7)];

    forgetOldReads();
    expect(longReadOf(viewer("c"), window)).toBe(third);
    expect(longReadOf(viewer("b"), window)).toBe(second);
    expect(held()[0]).toBe(2);
  });

  test("has hints of fifty pages at most", () => {
    for (let page = 0; page < 60; page += 1) notePlays(viewer(`viewer ${page}`), window, 5);

    expect(held()[1]).toBe(50);
  });
});

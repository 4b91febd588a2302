import { describe, expect, test } from "vitest";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import {
  type Dropping,
  droppings,
  randomNumbers,
  type Spread,
  spreads,
  startsSpread,
} from "@/lib/server/sessions/all/generated-upstream.fixture";
import { periodPlan } from "@/lib/server/sessions/all/period-plan";
import { sessionDensity } from "@/lib/server/sessions/all/session-density";

const limit = 500;
const end = Date.UTC(2026, 10, 16, 12);
const window = { start: epochMs(end - 30 * dayMs), end: epochMs(end) };

type Upstream = Readonly<{ starts: readonly EpochMs[]; drop: Dropping; plays: number | null; knowsFirst: boolean }>;

/** Loads by plan, up to four periods at once. Returns the calls, with the one that is known before, and what was loaded. */
function loadBy({ starts, drop, plays, knowsFirst }: Upstream) {
  const random = randomNumbers(1);
  const answer = (range: TimeRange) => {
    const inside = starts.filter((at) => at >= range.start && at < range.end);
    return inside.length < limit ? inside : droppings[drop](inside, random);
  };
  const first = knowsFirst ? answer(window) : [];
  const density = sessionDensity(window, { plays, starts: first }, { limit, sessionsMax: 30_000 });
  const plan = periodPlan([window], density);
  const inFlight: TimeRange[] = [];
  const full: TimeRange[] = [];
  const loaded: EpochMs[] = [];
  for (let calls = knowsFirst ? 1 : 0; ; calls += 1) {
    while (inFlight.length < plan.atOnce()) {
      const next = plan.next();
      if (next === null) break;
      inFlight.push(next);
    }
    const period = inFlight.shift();
    if (period === undefined) return { calls, loaded, full };
    const got = answer(period);
    if (got.length >= limit && plan.full(period, got)) continue;
    if (got.length >= limit) full.push(period);
    else plan.loaded(period, got);
    loaded.push(...got);
  }
}

function spreadOver(count: number, spread: Spread, seed = 1) {
  return startsSpread(count, window, spread, randomNumbers(seed));
}

describe.each([
  { count: 5_000, seeds: [1, 2, 3, 101] },
  { count: 30_000, seeds: [102] },
])("$count sessions", ({ count, seeds }) => {
  const known = [
    { plays: count, knowsFirst: true },
    { plays: Math.round(count / 4), knowsFirst: true },
    { plays: null, knowsFirst: true },
    { plays: 3, knowsFirst: true },
    { plays: count, knowsFirst: false },
    { plays: Math.round(count / 4), knowsFirst: false },
  ];

  test.each(
    (["even", "evening peaks", "weekends", "evenings at weekends"] as const).flatMap((name) =>
      (["oldest", "newest", "random"] as const).map((drop) => ({ name, drop })),
    ),
  )("spread $name need at most twice the fewest calls, if the $drop are left out", ({ name, drop }) => {
    for (const seed of seeds) {
      const starts = spreadOver(count, spreads[name], seed);
      for (const hints of known) {
        const { calls, loaded } = loadBy({ ...{ starts, drop }, ...hints });

        expect(loaded.toSorted()).toEqual(starts.toSorted());
        expect(calls, JSON.stringify(hints)).toBeLessThanOrEqual((2 * count) / limit);
      }
    }
  });
});

test.each(Object.keys(spreads) as (keyof typeof spreads)[])(
  "5,000 sessions, %s, are loaded even if nothing is known before",
  (name) => {
    const starts = spreadOver(5_000, spreads[name]);
    for (const plays of [null, 1e9]) {
      const { calls, loaded } = loadBy({ starts, drop: "oldest", plays, knowsFirst: false });

      expect(loaded.toSorted()).toEqual(starts.toSorted());
      expect(calls).toBeLessThanOrEqual(60);
    }
  },
);

test("of a minute with too many sessions (fault 19), what one response has is loaded, and everything around it", () => {
  const looping = Array.from({ length: 5_000 }, (_, at) => epochMs(end - 9 * dayMs + at * 10));
  const starts = [...spreadOver(800, spreads.even), ...looping].toSorted();
  const { calls, loaded, full } = loadBy({ starts, drop: "random", plays: 5_800, knowsFirst: true });

  expect(full).toEqual([{ start: end - 9 * dayMs, end: end - 9 * dayMs + minuteMs }]);
  expect(loaded.filter((at) => at < end - 9 * dayMs || at >= end - 9 * dayMs + minuteMs)).toHaveLength(800);
  expect(calls).toBeLessThanOrEqual(16);
});

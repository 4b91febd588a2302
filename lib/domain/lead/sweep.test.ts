import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sweepsOf } from "@/lib/domain/lead/sweep";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";

/** Looks at these minutes, each at another viewer unless named. */
function seenAt(...looks: readonly (number | readonly [minute: number, viewer: string])[]) {
  return looks.map((look, index) => {
    const [minute, viewer] = typeof look === "number" ? [look, `viewer ${index}`] : look;
    return { at: epochMs(minute * minuteMs), viewer };
  });
}

describe("a sweep", () => {
  test("is more different viewers within an hour than allowed, not as many", () => {
    expect(sweepsOf(seenAt(0, 10, 20), 3)).toEqual([]);
    expect(sweepsOf(seenAt(0, 10, 20, 30), 3)).toEqual([{ start: 0, end: 30 * minuteMs, viewers: 4 }]);
  });

  test("may begin in one hour of the clock and end in the next", () => {
    expect(sweepsOf(seenAt(50, 55, 65, 70), 3)).toEqual([{ start: 50 * minuteMs, end: 70 * minuteMs, viewers: 4 }]);
  });

  test("isn't one viewer looked at many times", () => {
    expect(sweepsOf(seenAt([0, "a"], [1, "a"], [2, "b"], [3, "a"], [4, "b"]), 2)).toEqual([]);
  });

  test("isn't the same number of viewers in more than an hour", () => {
    expect(sweepsOf(seenAt(0, 20, 40, 60), 3)).toEqual([]);
  });

  test("ends, and another one can begin later", () => {
    expect(sweepsOf(seenAt(0, 1, 2, 300, 301, 302), 2)).toEqual([
      { start: 0, end: 2 * minuteMs, viewers: 3 },
      { start: 300 * minuteMs, end: 302 * minuteMs, viewers: 3 },
    ]);
  });
});

test("a look is in a sweep exactly if an hour that contains it has too many viewers", () => {
  const looks = fc.array(fc.tuple(fc.nat(240), fc.constantFrom(..."abcdef")), { maxLength: 40 });
  fc.assert(
    fc.property(looks, fc.integer({ min: 1, max: 5 }), (drawn, viewersMax) => {
      const seen = seenAt(...drawn.toSorted(([a], [b]) => a - b));
      const hours = seen.map(({ at }) => seen.filter((look) => look.at >= at && look.at < at + hourMs));
      const expected = seen.map((look) =>
        hours.some((hour) => hour.includes(look) && new Set(hour.map(({ viewer }) => viewer)).size > viewersMax),
      );
      const sweeps = sweepsOf(seen, viewersMax);
      expect(seen.map(({ at }) => sweeps.some(({ start, end }) => start <= at && at <= end))).toEqual(expected);
    }),
  );
});

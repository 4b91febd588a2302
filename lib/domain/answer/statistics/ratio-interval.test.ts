import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratioInterval } from "@/lib/domain/answer/statistics/ratio-interval";

describe("the interval of a ratio", () => {
  test("agrees with one computed by hand", () => {
    // Ratio 12/300; residuals 0, 2, −2, 1, −1 on wholes of 60; t(4) = 2.776.
    const parts = [2.4, 4.4, 0.4, 3.4, 1.4];
    const found = ratioInterval(parts.map((part) => ({ part, whole: 60 })));

    expect(found?.percent).toBeCloseTo(4, 10);
    expect(found?.high).toBeCloseTo(4 + (100 * 2.776 * Math.sqrt((5 / 4) * 10)) / 300, 1);
    expect(found?.low).toBeCloseTo(Math.max(0, 4 - (100 * 2.776 * Math.sqrt((5 / 4) * 10)) / 300), 1);
  });

  test("has no width if all pairs agree", () => {
    const found = ratioInterval(Array.from({ length: 5 }, () => ({ part: 1, whole: 4 })));

    expect(found).toMatchObject({ percent: 25, low: 25, high: 25 });
  });

  test.each([
    { name: "no pairs", pairs: [] },
    { name: "one pair", pairs: [{ part: 1, whole: 2 }] },
    {
      name: "empty wholes",
      pairs: [
        { part: 0, whole: 0 },
        { part: 0, whole: 0 },
      ],
    },
  ])("isn't known for $name", ({ pairs }) => {
    expect(ratioInterval(pairs)).toBeNull();
  });

  test("contains the ratio and stays within 0 to 100", () => {
    const pair = fc
      .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
      .map(([part, rest]) => ({ part, whole: part + rest }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 50 }), (pairs) => {
        const found = ratioInterval(pairs);
        if (found === null) return;
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(100);
        expect(found.low).toBeLessThanOrEqual(found.percent + 1e-9);
        expect(found.high).toBeGreaterThanOrEqual(found.percent - 1e-9);
      }),
    );
  });
});

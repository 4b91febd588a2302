import { describe, expect, test } from "vitest";
import { fisherGreater, logBeta, logGamma, testableCount } from "@/lib/domain/answer/statistics/exact-tests";

describe("log-gamma", () => {
  test.each([
    { x: 0.25, value: 1.2880225246980772 },
    { x: 0.5, value: 0.5723649429247001 },
    { x: 1, value: 0 },
    { x: 6, value: Math.log(120) },
    { x: 171, value: 706.5730622457874 },
    { x: 5_001, value: 37_591.14350887677 },
  ])("of $x matches the tables", ({ x, value }) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-12 * Math.max(1, value));
  });

  test("gives log-beta", () => {
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
  });
});

describe("Tarone's count", () => {
  test.each([
    { sizes: [], p: 0.05, count: 1 },
    { sizes: [1, 1, 1, 1], p: 0.05, count: 1 },
    { sizes: [9, 1, 1, 1], p: 0.05, count: 1 },
    { sizes: [9, 9, 9, 1], p: 0.05, count: 3 },
    { sizes: [9, 9, 9, 9], p: 0.05, count: 4 },
  ])("of groups of $sizes is $count", ({ sizes, p, count }) => {
    expect(testableCount(sizes, p, 0.002)).toBe(count);
  });
});

describe("Fisher's exact test, one-sided", () => {
  test.each([
    // The lady tasting tea: 17 of 70 ways.
    { table: [3, 1, 1, 3], chance: 17 / 70 },
    { table: [4, 0, 0, 4], chance: 1 / 70 },
    { table: [1, 3, 3, 1], chance: 69 / 70 },
    { table: [0, 4, 4, 0], chance: 1 },
    { table: [0, 0, 3, 4], chance: 1 },
    { table: [11, 1, 0, 31], chance: 12 / 5_752_004_349 },
    // If both rows are all hits, they show nothing.
    { table: [6, 0, 8, 0], chance: 1 },
  ] as const)("of $table is $chance", ({ table: [a, b, c, d], chance }) => {
    expect(fisherGreater(a, b, c, d)).toBeCloseTo(chance, 12);
    expect(Math.abs(fisherGreater(a, b, c, d) / chance - 1)).toBeLessThan(1e-9);
  });

  test("is the sum over all tables as extreme or more so", () => {
    for (let a = 0; a <= 7; a++) {
      for (let c = 0; c <= 6; c++) expect(fisherGreater(a, 7 - a, c, 6 - c)).toBeCloseTo(summed(a, 7, c, 6), 12);
    }
  });

  test("neither overflows nor vanishes for thousands of attempts", () => {
    expect(fisherGreater(30, 2_470, 25, 2_475)).toBeGreaterThan(0.2);
    expect(fisherGreater(0, 2_500, 2_500, 0)).toBe(1);
    expect(fisherGreater(600, 1_900, 500, 2_000)).toBeLessThan(0.001);
  });
});

function summed(a: number, row: number, c: number, other: number): number {
  const hits = a + c;
  let sum = 0;
  for (let more = a; more <= Math.min(row, hits); more++) sum += choose(row, more) * choose(other, hits - more);
  return sum / choose(row + other, hits);
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

import type { PercentInterval } from "@/lib/domain/answer/statistics/wilson";

/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054;

/** A part and the whole it belongs to, in the same unit, such as rebuffering time and viewing time. */
export type PartOfWhole = Readonly<{ part: number; whole: number }>;

/**
 * The ratio of two sums, in percent, with its 95 % interval from how much the pairs differ (linearised ratio estimator,
 * Student's t). Unlike a share of trials, long pairs count more than short ones.
 *
 * @returns `null` for fewer than two pairs, and if the wholes add up to nothing.
 * @see W. G. Cochran, "Sampling Techniques" (1977), chapter 6.
 */
export function ratioInterval(
  pairs: readonly PartOfWhole[],
): (Readonly<{ percent: number }> & PercentInterval) | null {
  const count = pairs.length;
  const sum = (of: (pair: PartOfWhole) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const whole = sum((pair) => pair.whole);
  if (count < 2 || whole <= 0) return null;
  const ratio = sum((pair) => pair.part) / whole;
  const squares = sum((pair) => (pair.part - ratio * pair.whole) ** 2);
  const half = (studentT(count - 1) * Math.sqrt((count / (count - 1)) * squares)) / whole;
  return {
    percent: 100 * ratio,
    low: 100 * Math.max(0, ratio - half),
    high: 100 * Math.min(1, ratio + half),
  };
}

/** The 97.5 % quantile of Student's t, by the first terms of its expansion: within 0.3 % from four degrees of freedom on. */
function studentT(degrees: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

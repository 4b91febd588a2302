/** Two-sided 95 %. */
const z = 1.959963984540054;

/** An interval in percent, 0 to 100. */
export type PercentInterval = Readonly<{ low: number; high: number }>;

/**
 * The 95 % Wilson score interval of a share, in percent. It holds for few trials too, and stays within 0 to 100.
 *
 * @returns `null` for no trials.
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
 */
export function wilson(hits: number, total: number): PercentInterval | null {
  if (total <= 0) return null;
  const share = hits / total;
  const shrink = 1 + z ** 2 / total;
  const middle = (share + z ** 2 / (2 * total)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  // At the ends the formula gives exactly 0 and 100, which floating point misses slightly.
  return {
    low: hits === 0 ? 0 : 100 * Math.max(0, middle - half),
    high: hits === total ? 100 : 100 * Math.min(1, middle + half),
  };
}

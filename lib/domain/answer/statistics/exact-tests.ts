/** Lanczos coefficients, g = 7, n = 9: log-gamma to about 15 digits. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** The natural log of the gamma function, for arguments above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const series = lanczos.reduce(
    (sum, coefficient, index) => sum + (index === 0 ? coefficient : coefficient / (x - 1 + index)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** The natural log of the beta function, for arguments above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * How many of these groups of trials a test at level `alpha` has to be corrected for, by Tarone: groups so small that not
 * even all hits would be rare can't produce a false alarm, so they don't count.
 *
 * @param sizes - The number of trials in each group.
 * @param p - The probability of a hit, 0 < p < 1.
 * @returns At least 1.
 */
export function testableCount(sizes: readonly number[], p: number, alpha: number): number {
  const rarest = sizes.map((size) => p ** size).sort((a, b) => a - b);
  // With k groups to correct for, those that can reach alpha / k count; the smallest k that covers them all is enough.
  let count = 1;
  while (count < rarest.length && (rarest[count] ?? 1) <= alpha / count) count += 1;
  return count;
}

/**
 * Fisher's exact test, one-sided: the probability of `a` or more hits in the first row of the table [a b; c d] if both
 * rows have the same hit rate, for fixed margins.
 */
export function fisherGreater(a: number, b: number, c: number, d: number): number {
  const isAbove = a * (c + d) > c * (a + b);
  // Away from the mean the terms only shrink, so sum the tail that doesn't contain it.
  return isAbove ? tailFrom(a, b, c, d) : 1 - (a > 0 && d > 0 ? tailFrom(b + 1, a - 1, d - 1, c + 1) : 0);
}

/** The tail from `a` on, each term computed from the one before: searches try thousands of tables. */
function tailFrom(a: number, b: number, c: number, d: number): number {
  const logFirst = logChoose(a + b, a) + logChoose(c + d, c) - logChoose(a + b + c + d, a + c);
  let term = 1;
  let sum = 1;
  for (let step = 0; step < Math.min(b, c) && term > sum * 1e-14; step++) {
    term *= ((b - step) * (c - step)) / ((a + step + 1) * (d + step + 1));
    sum += term;
  }
  return Math.min(1, Math.exp(logFirst) * sum);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

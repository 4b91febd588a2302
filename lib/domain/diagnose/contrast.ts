import { fisherGreater } from "@/lib/domain/answer/statistics/exact-tests";

/** How many failing viewers and how many others have something, of those of whom it's known. */
export type Contrast = Readonly<{ failing: number; ofFailing: number; others: number; ofOthers: number }>;

/** How much more often something fails: the rate with it, divided by the rate without, and its 95 % interval. */
export type RateRatio = Readonly<{ times: number; low: number; high: number }>;

/** Two-sided 95 %. */
const z = 1.959963984540054;

/**
 * The probability that failing viewers have it at least this often if it had nothing to do with failing: Fisher's exact
 * test, one-sided.
 */
export function chanceOf({ failing, ofFailing, others, ofOthers }: Contrast): number {
  return fisherGreater(failing, ofFailing - failing, others, ofOthers - others);
}

/** The smallest probability that {@link chanceOf} could give for as many viewers with it. */
export function leastChanceOf({ failing, others, ofFailing, ofOthers }: Contrast): number {
  const most = Math.min(failing + others, ofFailing);
  return chanceOf({ failing: most, others: failing + others - most, ofFailing, ofOthers });
}

/**
 * How well "failing viewers have it more often" explains who fails: the natural log of a likelihood ratio. Unlike the
 * probability it doesn't vanish in large samples.
 *
 * @returns 0 if failing viewers don't have it more often.
 */
export function explainedBy({ failing, ofFailing, others, ofOthers }: Contrast): number {
  if (failing * ofOthers <= others * ofFailing) return 0;
  const share = (failing + others) / (ofFailing + ofOthers);
  const part = (count: number, expected: number) => (count === 0 ? 0 : count * Math.log(count / expected));
  return (
    part(failing, ofFailing * share) +
    part(ofFailing - failing, ofFailing * (1 - share)) +
    part(others, ofOthers * share) +
    part(ofOthers - others, ofOthers * (1 - share))
  );
}

/**
 * How many of these contrasts a test at level `alpha` has to be corrected for, by Tarone: what so few viewers have that
 * not even all of them failing would be rare can't raise a false alarm.
 *
 * @returns At least 1.
 */
export function correctionFor(contrasts: readonly Contrast[], alpha: number): number {
  const rarest = contrasts.map(leastChanceOf).sort((a, b) => a - b);
  let count = 1;
  while (count < rarest.length && (rarest[count] ?? 1) <= alpha / count) count += 1;
  return count;
}

/**
 * How much more often sessions with something fail than those without it. Failing viewers are compared with a sample of
 * everybody, those who fail included: the ratio of the odds is then the ratio of the rates, however common failing is.
 * The interval is Woolf's, with half a viewer added to each count, so that it exists if a count is 0.
 *
 * @param contrast - With everybody in place of the others.
 * @returns `null` if nobody is known on one side.
 * @see O. S. Miettinen, "Design options in epidemiologic research" (1982): case-base studies.
 */
export function rateRatio({ failing, ofFailing, others, ofOthers }: Contrast): RateRatio | null {
  if (ofFailing === 0 || ofOthers === 0) return null;
  const counts = [failing, ofOthers - others, ofFailing - failing, others].map((count) => count + 0.5);
  const [a = 1, d = 1, b = 1, c = 1] = counts;
  const times = (a * d) / (b * c);
  const spread = Math.exp(z * Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0)));
  return { times, low: times / spread, high: times * spread };
}

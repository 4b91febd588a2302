import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/** A period in which much went wrong, by the starts of its first and last attempt. */
export type Segment = Readonly<{ from: EpochMs; to: EpochMs }>;

/** The share of attempts that go wrong while something is wrong. */
const rateWhileWrong = 0.9;

/**
 * The segment in which something most likely was wrong: the one with the largest sum of log likelihood ratios.
 *
 * @param attempts - In time order.
 * @param p - The share of attempts that goes wrong anyway, 0 to 1.
 * @returns `null` when nothing is bad.
 */
export function likeliestSegment(
  attempts: readonly Readonly<{ session: Session; isBad: boolean }>[],
  p: number,
): (Segment & Readonly<{ logOdds: number }>) | null {
  const gain = Math.log(rateWhileWrong / p);
  const loss = Math.log((1 - rateWhileWrong) / (1 - p));
  let [best, bestFirst, bestLast] = [0, 0, 0];
  let [current, currentFirst] = [0, 0];
  for (const [index, { isBad }] of attempts.entries()) {
    if (current <= 0) [current, currentFirst] = [0, index];
    current += isBad ? gain : loss;
    if (current > best) [best, bestFirst, bestLast] = [current, currentFirst, index];
  }
  const [first, last] = [attempts[bestFirst], attempts[bestLast]];
  if (first === undefined || last === undefined || best === 0) return null;
  return { from: first.session.startedAt, to: last.session.startedAt, logOdds: best };
}

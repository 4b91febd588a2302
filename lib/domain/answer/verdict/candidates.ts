import { testableCount } from "@/lib/domain/answer/statistics/exact-tests";
import { deviceFactor, factors } from "@/lib/domain/answer/verdict/factors";
import type { Trial } from "@/lib/domain/answer/verdict/trials";
import type { CauseId, FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** Trials with one value of a factor, and without it where the factor is known. */
export type Candidate = Readonly<{
  factor: FactorId;
  cause: Exclude<CauseId, "service">;
  value: string;
  /** Whether a session has the value. */
  has: (session: Session) => boolean;
  /** Whether a session is known not to have the value. */
  hasNot: (session: Session) => boolean;
  /** In time order. */
  on: readonly Trial[];
  /** How many trials are known not to have it. */
  elsewhere: Readonly<{ all: number; bad: number }>;
  /** Those for which Conviva didn't send the factor. */
  unknown: readonly Trial[];
  /**
   * How likely it is before the trials are counted, compared with the plainest factor of its cause. The more values
   * there are of which one could look bad by chance, the likelier one does.
   */
  prior: number;
}>;

/** At this level of a test a group of trials may look bad by chance. */
const level = 0.002;

/**
 * Every value of every factor with at least `badMin` bad trials, in the order of the factors.
 *
 * @param p - The share of trials that goes wrong anyway, 0 to 1.
 */
export function candidatesIn(trials: readonly Trial[], p: number, badMin: number): readonly Candidate[] {
  return [...factors, deviceFactor(trials)].flatMap(({ id, cause, share, valuesOf }) => {
    const byValue = new Map<string, Trial[]>();
    const unknown: Trial[] = [];
    for (const trial of trials) {
      const values = valuesOfTrial(trial, valuesOf);
      if (values === null) unknown.push(trial);
      for (const value of values ?? []) {
        const on = byValue.get(value);
        if (on === undefined) byValue.set(value, [trial]);
        else on.push(trial);
      }
    }
    const known = { all: trials.length - unknown.length, bad: countBad(trials) - countBad(unknown) };
    const sizes = [...byValue.values()].map(({ length }) => length);
    const prior = share / testableCount(sizes, p, level);
    return [...byValue].flatMap(([value, on]): readonly Candidate[] => {
      const bad = countBad(on);
      if (bad < badMin) return [];
      return [
        {
          ...{ factor: id, cause, value, on, unknown, prior },
          elsewhere: { all: known.all - on.length, bad: known.bad - bad },
          has: (session) => valuesOf(session).includes(value),
          hasNot: (session) => {
            const of = valuesOf(session);
            return of.length > 0 && !of.includes(value);
          },
        },
      ];
    });
  });
}

/**
 * The values that all attempts of a trial have, as far as Conviva says: what some of them lack can't have caused it.
 *
 * @returns `null` if Conviva says it for none of them.
 */
function valuesOfTrial(
  { sessions }: Trial,
  valuesOf: (session: Session) => readonly string[],
): readonly string[] | null {
  const [only, ...retries] = sessions;
  if (retries.length === 0) {
    const values = valuesOf(only);
    return values.length > 0 ? values : null;
  }
  const [first, ...others] = sessions.map(valuesOf).filter((values) => values.length > 0);
  return first === undefined ? null : first.filter((value) => others.every((values) => values.includes(value)));
}

/** How many of these trials are bad. */
export function countBad(trials: readonly Trial[]): number {
  return trials.reduce((sum, { shown }) => sum + (shown === null ? 0 : 1), 0);
}

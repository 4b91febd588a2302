import { fisherGreater } from "@/lib/domain/answer/statistics/exact-tests";
import { factors } from "@/lib/domain/answer/verdict/factors";
import { badIn, goodIn, type JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import type { FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Session, SessionId } from "@/lib/domain/sessions/session";

/** A value that appeared when quality changed. */
export type ChangedWith = Readonly<{
  factor: FactorId;
  /** As Conviva sent it: "8.14", "8.14 (LG Smart TV)", "Comcast". */
  value: string;
  /** Among the attempts before the change for which the factor is known. */
  before: Readonly<{ withIt: number; plays: number }>;
  /** Among the bad attempts since for which the factor is known. */
  badSince: Readonly<{ withIt: number; plays: number }>;
  /** Good attempts with the value since, which are evidence against it. */
  goodSince: number;
  /** The bad attempts with the value since, in time order. */
  sessions: readonly SessionId[];
}>;

/** Almost absent before: in at most this share of the attempts. */
const absentUpTo = 0.1;
/** In most bad attempts since: in at least this share. */
const mostFrom = 0.6;
/** The p-value below which chance is ruled out. */
const chanceBelow = 0.05;

type Counted = Omit<ChangedWith, "sessions">;

/** The values that were almost absent before a change point and are in most bad attempts since, clearest first. */
export function changedWith(before: readonly Session[], since: readonly JudgedAttempt[]): readonly ChangedWith[] {
  const bad = badIn(since);
  const good = goodIn(since);
  const seen = new Set<string>();
  return factors
    .flatMap(({ id, valuesOf }) => {
      const [inBefore, inBad, inGood] = [before, bad, good].map((attempts) => tallyOf(attempts, valuesOf));
      return [...(inBad?.withIt ?? [])].map(([value, withIt]) => ({
        valuesOf,
        counted: {
          factor: id,
          value,
          before: { withIt: inBefore?.withIt.get(value) ?? 0, plays: inBefore?.known ?? 0 },
          badSince: { withIt, plays: inBad?.known ?? 0 },
          goodSince: inGood?.withIt.get(value) ?? 0,
        },
      }));
    })
    .filter(({ counted }) => hasAppeared(counted))
    .map((found) => ({ ...found, chance: chanceOf(found.counted) }))
    .filter(({ chance }) => chance < chanceBelow)
    .filter(({ counted, valuesOf }) => {
      // Of two values in the same attempts only the plainer one is listed.
      const pattern = [...before, ...bad]
        .map((attempt) => Number(valuesOf(attempt).includes(counted.value)))
        .join("");
      return !seen.has(pattern) && seen.add(pattern);
    })
    .sort((a, b) => a.chance - b.chance || a.counted.goodSince - b.counted.goodSince)
    .map(({ counted, valuesOf }) => {
      const withIt = bad.filter((attempt) => valuesOf(attempt).includes(counted.value));
      return { ...counted, sessions: withIt.map(({ id }) => id) };
    });
}

/** How many attempts have each value, and for how many the factor is known. */
function tallyOf(attempts: readonly Session[], valuesOf: (session: Session) => readonly string[]) {
  const withIt = new Map<string, number>();
  let known = 0;
  for (const attempt of attempts) {
    const values = valuesOf(attempt);
    known += Number(values.length > 0);
    for (const value of values) withIt.set(value, (withIt.get(value) ?? 0) + 1);
  }
  return { withIt, known };
}

function hasAppeared({ before, badSince }: Counted): boolean {
  const isNew = before.plays > 0 && before.withIt <= before.plays * absentUpTo;
  return isNew && badSince.withIt >= badSince.plays * mostFrom;
}

function chanceOf({ before, badSince }: Counted): number {
  const [without, withoutBefore] = [badSince.plays - badSince.withIt, before.plays - before.withIt];
  return fisherGreater(badSince.withIt, without, before.withIt, withoutBefore);
}

import { fisherGreater } from "@/lib/domain/answer/statistics/exact-tests";
import type { Judged } from "@/lib/domain/answer/verdict/attribution";
import { factors } from "@/lib/domain/answer/verdict/factors";
import type { FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Session, SessionId } from "@/lib/domain/sessions/session";

/** A value that came when quality turned. */
export type ChangedWith = Readonly<{
  factor: FactorId;
  /** As Conviva sent it: "8.14", "8.14 (LG Smart TV)", "Comcast". */
  value: string;
  /** Of the plays before of which it is known. */
  before: Readonly<{ withIt: number; plays: number }>;
  /** Of the bad plays since of which it is known. */
  badSince: Readonly<{ withIt: number; plays: number }>;
  /** Plays since that went well with it: they speak against it. */
  goodSince: number;
  /** The bad plays since with it, in time order. */
  sessions: readonly SessionId[];
}>;

/** Nearly absent before: at most this share of the plays. */
const absentUpTo = 0.1;
/** In most of the bad plays since: at least this share. */
const mostFrom = 0.6;
/** Chance alone would bring it less often than this. */
const chanceBelow = 0.05;

type Counted = Omit<ChangedWith, "sessions">;

/** What was nearly absent before a turn and is in most of the bad plays since, the clearest first. */
export function changedWith(before: readonly Session[], since: readonly Judged[]): readonly ChangedWith[] {
  const bad = since.flatMap(({ session, isBad }) => (isBad ? [session] : []));
  const good = since.flatMap(({ session, isBad }) => (isBad ? [] : [session]));
  const seen = new Set<string>();
  return factors
    .flatMap(({ id, valuesOf }) => {
      const [inBefore, inBad, inGood] = [before, bad, good].map((plays) => tallyOf(plays, valuesOf));
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
    .filter(({ counted }) => isTurned(counted))
    .map((found) => ({ ...found, chance: chanceOf(found.counted) }))
    .filter(({ chance }) => chance < chanceBelow)
    .filter(({ counted, valuesOf }) => {
      // Of two values in the same plays, the plainer says it all.
      const plays = [...before, ...bad].map((play) => Number(valuesOf(play).includes(counted.value))).join("");
      return !seen.has(plays) && seen.add(plays);
    })
    .sort((a, b) => a.chance - b.chance || a.counted.goodSince - b.counted.goodSince)
    .map(({ counted, valuesOf }) => {
      const withIt = bad.filter((play) => valuesOf(play).includes(counted.value));
      return { ...counted, sessions: withIt.map(({ id }) => id) };
    });
}

/** How many plays have each value, and of how many any is known. */
function tallyOf(plays: readonly Session[], valuesOf: (session: Session) => readonly string[]) {
  const withIt = new Map<string, number>();
  let known = 0;
  for (const play of plays) {
    const values = valuesOf(play);
    known += Number(values.length > 0);
    for (const value of values) withIt.set(value, (withIt.get(value) ?? 0) + 1);
  }
  return { withIt, known };
}

function isTurned({ before, badSince }: Counted): boolean {
  const isNew = before.plays > 0 && before.withIt <= before.plays * absentUpTo;
  return isNew && badSince.withIt >= badSince.plays * mostFrom;
}

function chanceOf({ before, badSince }: Counted): number {
  const [without, withoutBefore] = [badSince.plays - badSince.withIt, before.plays - before.withIt];
  return fisherGreater(badSince.withIt, without, before.withIt, withoutBefore);
}

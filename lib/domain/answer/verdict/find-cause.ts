import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { countBad } from "@/lib/domain/answer/verdict/candidates";
import { type Attribution, attribute, type HourOf } from "@/lib/domain/answer/verdict/explanations";
import type { JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import { trialsOf } from "@/lib/domain/answer/verdict/trials";
import type { CauseId } from "@/lib/domain/answer/verdict/verdict";
import type { Thresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

/** From this share of all causes on, one is named; below it two or more fit equally well. */
const namedFrom = 0.6;
/** If another is about the very same trials, only how they went wrong speaks for one of them. */
const namedBesideTwinFrom = 0.8;
/** Attempts this close to a bad segment are as informative as those in it, above all on the device tried next. */
const aroundSegmentMs = 30 * minuteMs;

/** A cause that explains what went wrong, and the attempts that show it. */
export type Finding = Readonly<{
  first: Attribution & Readonly<{ cause: CauseId }>;
  attributions: readonly Attribution[];
  /** The attempts examined, retries included, in time order. */
  judged: readonly JudgedAttempt[];
  /** Whether another cause is about the very same trials. */
  hasTwin: boolean;
  /** Whether these are all attempts of the range. */
  isWhole: boolean;
}>;

export type CauseOptions = Readonly<{ rules: PlaybookRules; thresholds: Thresholds; hourOf: HourOf }>;

/**
 * What could explain that attempts went wrong, the likeliest first.
 *
 * @param badMin - The fewest bad trials with a value that count as a pattern.
 */
export function explain(
  judged: readonly JudgedAttempt[],
  { rules, thresholds, hourOf }: CauseOptions,
  badMin = 2,
): readonly Attribution[] {
  return attribute(trialsOf(judged, { rules, thresholds }), { p: rules.backgroundPercent / 100, hourOf, badMin });
}

/** The cause that explains what went wrong; `null` when several fit equally well, or none does. */
export function findCause(judged: readonly JudgedAttempt[], attributions: readonly Attribution[]): Finding | null {
  const [first] = attributions;
  if (first === undefined || !isNamed(first)) return null;
  const hasTwin = attributions.some((other) => other.cause !== first.cause && isAboutTheSame(other, first));
  if (shareOfCauses(first, attributions) < (hasTwin ? namedBesideTwinFrom : namedFrom)) return null;
  const isSegment = first.when !== null && first.when !== "evenings";
  return {
    ...{ first, attributions, hasTwin, isWhole: !isSegment },
    judged: isSegment ? around(judged, first.when) : judged,
  };
}

/** A cause less likely than this isn't a rival. */
const rivalFrom = 0.05;

/** The two likeliest causes when no single one can be named; fewer when only one or none is likely. */
export function rivalCauses(attributions: readonly Attribution[]): readonly CauseId[] {
  const likely = attributions.filter((one) => shareOfCauses(one, attributions) >= rivalFrom);
  return likely
    .filter(isNamed)
    .map(({ cause }) => cause)
    .slice(0, 2);
}

/** How likely a cause is if it isn't chance. */
export function shareOfCauses({ probability }: Attribution, attributions: readonly Attribution[]): number {
  return probability / attributions.reduce((sum, one) => sum + one.probability, 0);
}

/** The attempts of a segment, and those that began shortly before or after it. */
export function around(judged: readonly JudgedAttempt[], { from, to }: Segment): readonly JudgedAttempt[] {
  return judged.filter(
    ({ session: { startedAt } }) => startedAt >= from - aroundSegmentMs && startedAt <= to + aroundSegmentMs,
  );
}

function isAboutTheSame(one: Attribution, other: Attribution): boolean {
  if (one.candidate === null || one.trials.length !== other.trials.length) return false;
  const trials = new Set(other.trials);
  return one.trials.every((trial) => trials.has(trial));
}

function isNamed(attribution: Attribution): attribution is Finding["first"] {
  const { cause, candidate } = attribution;
  if (cause === "everything") return false;
  if (candidate === null) return true;
  const { on, elsewhere } = candidate;
  // Trials that lack the field can make a value likely even though less goes wrong with it than elsewhere.
  return elsewhere.all === 0 || countBad(on) / on.length > elsewhere.bad / elsewhere.all;
}

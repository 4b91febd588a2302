import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { type Attribution, attribute, type Candidate } from "@/lib/domain/answer/verdict/attribution";
import { independentTrials } from "@/lib/domain/answer/verdict/independent-trials";
import { badIn, type JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import { type Pattern, worstSegment } from "@/lib/domain/answer/verdict/pattern";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { CauseId } from "@/lib/domain/answer/verdict/verdict";
import type { Thresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

/** From this probability on a cause is named; below it two or more fit equally well. */
const namedFrom = 0.6;
/** Attempts this close to a bad segment are as informative as those in it, above all on the device tried next. */
const aroundSegmentMs = 30 * minuteMs;

/** A cause that explains what went wrong, and the attempts that show it. */
export type Finding = Readonly<{
  first: Attribution & Readonly<{ cause: CauseId }>;
  attributions: readonly Attribution[];
  /** The attempts examined, retries included, in time order. */
  judged: readonly JudgedAttempt[];
  /** Whether these are all attempts of the range. */
  isWhole: boolean;
  /** Whether all attempts point to the same cause as the worst segment. */
  isLasting: boolean;
}>;

type Options = Readonly<{ rules: PlaybookRules; thresholds: Thresholds }>;
/** The attempts to weigh: all of them, or those in and around a segment. */
type Scope = Readonly<{ judged: readonly JudgedAttempt[]; isWhole: boolean }>;

/**
 * Looks for the cause of what went wrong, in all attempts and in the worst segment by itself.
 *
 * @returns `null` when several causes fit equally well, or none does.
 */
export function findCause(
  judged: readonly JudgedAttempt[],
  pattern: Exclude<Pattern, { kind: "none" }>,
  options: Options,
): Finding | null {
  const findings = scopesOf(judged, pattern, options).flatMap((scope) => {
    const attributions = attributeScope(scope, options);
    const [first] = attributions;
    return first && first.probability >= namedFrom && isNamed(first) ? [{ ...scope, attributions, first }] : [];
  });
  const [chosen, other] = findings;
  if (chosen === undefined) return null;
  const isAgreed = other !== undefined && isSame(chosen.first, other.first);
  const clearer = isAgreed && other.first.probability > chosen.first.probability ? other : chosen;
  return { ...clearer, isLasting: clearer.isWhole || isAgreed };
}

/** A cause less likely than this isn't a rival. */
const rivalFrom = 0.05;

/** The two likeliest causes when no single one can be named; fewer when only one or none is likely. */
export function rivalCauses(
  judged: readonly JudgedAttempt[],
  pattern: Exclude<Pattern, { kind: "none" }>,
  options: Options,
): readonly CauseId[] {
  const [scope] = scopesOf(judged, pattern, options);
  if (scope === undefined) return [];
  const likely = attributeScope(scope, options).filter(({ probability }) => probability >= rivalFrom);
  return likely
    .filter(isNamed)
    .map(({ cause }) => cause)
    .slice(0, 2);
}

function attributeScope({ judged, isWhole }: Scope, { rules, thresholds }: Options): readonly Attribution[] {
  const symptom = symptomOf(badIn(judged), thresholds) ?? "mixed";
  const trials = independentTrials(judged, rules, thresholds);
  return attribute(trials, symptom, isWhole ? "whole" : "segment", rules.backgroundPercent);
}

/**
 * What to weigh, the more informative first: all attempts, or those in and around the worst segment. The segment comes
 * first when nothing else is unusual, or when everything that went wrong was one incident.
 */
function scopesOf(
  judged: readonly JudgedAttempt[],
  pattern: Pattern,
  { rules, thresholds }: Options,
): readonly Scope[] {
  const whole = { judged, isWhole: true };
  const isSegment = pattern.kind === "segment";
  const trials = independentTrials(judged, rules, thresholds);
  const segment = isSegment ? pattern.segment : worstSegment(trials, rules.backgroundPercent / 100);
  if (segment === null) return [whole];
  const near = { judged: around(judged, segment), isWhole: false };
  const isOneIncident = findIncidents(badIn(judged), rules, thresholds).length === 1;
  return isSegment || isOneIncident ? [near, whole] : [whole, near];
}

/** The attempts of a segment, and those that began shortly before or after it. */
function around(judged: readonly JudgedAttempt[], { from, to }: Segment): readonly JudgedAttempt[] {
  return judged.filter(
    ({ session: { startedAt } }) => startedAt >= from - aroundSegmentMs && startedAt <= to + aroundSegmentMs,
  );
}

function isNamed(attribution: Attribution): attribution is Finding["first"] {
  const { cause, candidate } = attribution;
  return cause !== "everything" && (candidate === null || isWorseThanOthers(candidate));
}

/** Attempts that lack the field can make a value likely even though less goes wrong with it than elsewhere. */
function isWorseThanOthers({ on, badOn, badElsewhere, goodElsewhere }: Candidate): boolean {
  const elsewhere = badElsewhere + goodElsewhere;
  return elsewhere === 0 || badOn / on.length > badElsewhere / elsewhere;
}

function isSame(a: Attribution, b: Attribution): boolean {
  return a.cause === b.cause && a.candidate?.value === b.candidate?.value;
}

import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { type Attribution, attribute, type Candidate, type Judged } from "@/lib/domain/answer/verdict/attribution";
import { independentTrials } from "@/lib/domain/answer/verdict/independent-trials";
import { type Pattern, worstSegment } from "@/lib/domain/answer/verdict/pattern";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { CauseId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

/** From this chance on a cause is named; below it two or more fit alike. */
const namedFrom = 0.6;
/** Plays this close to a bad segment tell as much as those in it: the device that was taken next, above all. */
const aroundSegmentMs = 30 * minuteMs;

/** A cause that fits what went wrong, and what it was found in. */
export type Finding = Readonly<{
  first: Attribution & Readonly<{ cause: CauseId }>;
  attributions: readonly Attribution[];
  /** The plays looked at, every try among them, in time order. */
  judged: readonly Judged[];
  /** Whether these are all plays of the range. */
  isWhole: boolean;
  /** Whether all plays say the same as the worst segment alone. */
  isLasting: boolean;
}>;

type Options = Readonly<{ rules: PlaybookRules; thresholds: Thresholds }>;
type Frame = Readonly<{ judged: readonly Judged[]; isWhole: boolean }>;

/**
 * Looks for the cause of what went wrong, in all plays and in the worst segment alone.
 *
 * @returns `null` when several causes fit alike, or everything does.
 */
export function findCause(
  judged: readonly Judged[],
  pattern: Exclude<Pattern, { kind: "none" }>,
  options: Options,
): Finding | null {
  const findings = framesOf(judged, pattern, options).flatMap((frame) => {
    const attributions = attributeFrame(frame, options);
    const [first] = attributions;
    return first && first.probability >= namedFrom && isNamed(first) ? [{ ...frame, attributions, first }] : [];
  });
  const [chosen, other] = findings;
  if (chosen === undefined) return null;
  const isAgreed = other !== undefined && isSame(chosen.first, other.first);
  const clearer = isAgreed && other.first.probability > chosen.first.probability ? other : chosen;
  return { ...clearer, isLasting: clearer.isWhole || isAgreed };
}

/** A cause less likely than this is not worth telling from another. */
const rivalFrom = 0.05;

/** The two likeliest causes where no single one can be named; fewer when there are not two. */
export function rivalCauses(
  judged: readonly Judged[],
  pattern: Exclude<Pattern, { kind: "none" }>,
  options: Options,
): readonly CauseId[] {
  const [frame] = framesOf(judged, pattern, options);
  if (frame === undefined) return [];
  const likely = attributeFrame(frame, options).filter(({ probability }) => probability >= rivalFrom);
  return likely
    .filter(isNamed)
    .map(({ cause }) => cause)
    .slice(0, 2);
}

function attributeFrame({ judged, isWhole }: Frame, { rules, thresholds }: Options): readonly Attribution[] {
  const symptom = symptomOf(badIn(judged), thresholds) ?? "mixed";
  const trials = independentTrials(judged, rules, thresholds);
  return attribute(trials, symptom, isWhole ? "whole" : "segment", rules.backgroundPercent);
}

/**
 * The plays to weigh, the more telling first: all of them, or those of the worst segment and around it. The segment
 * comes first when only it is out of the ordinary, or when all that went wrong was one episode.
 */
function framesOf(judged: readonly Judged[], pattern: Pattern, { rules, thresholds }: Options): readonly Frame[] {
  const whole = { judged, isWhole: true };
  const isSegment = pattern.kind === "segment";
  const trials = independentTrials(judged, rules, thresholds);
  const segment = isSegment ? pattern.segment : worstSegment(trials, rules.backgroundPercent / 100);
  if (segment === null) return [whole];
  const near = { judged: around(judged, segment), isWhole: false };
  const isOneEpisode = findIncidents(badIn(judged), rules, thresholds).length === 1;
  return isSegment || isOneEpisode ? [near, whole] : [whole, near];
}

/** The plays of a segment, and those that began shortly before or after it. */
function around(judged: readonly Judged[], { from, to }: Segment): readonly Judged[] {
  return judged.filter(
    ({ session: { startedAt } }) => startedAt >= from - aroundSegmentMs && startedAt <= to + aroundSegmentMs,
  );
}

function isNamed(attribution: Attribution): attribution is Finding["first"] {
  const { cause, candidate } = attribution;
  return cause !== "everything" && (candidate === null || isWorseThanOthers(candidate));
}

/** Plays that do not say where they ran can make a value likely on which less goes wrong than elsewhere. */
function isWorseThanOthers({ on, badOn, badElsewhere, goodElsewhere }: Candidate): boolean {
  const elsewhere = badElsewhere + goodElsewhere;
  return elsewhere === 0 || badOn / on.length > badElsewhere / elsewhere;
}

function isSame(a: Attribution, b: Attribution): boolean {
  return a.cause === b.cause && a.candidate?.value === b.candidate?.value;
}

/** The plays that went wrong. */
export function badIn(judged: readonly Judged[]): readonly Session[] {
  return judged.flatMap(({ session, isBad }) => (isBad ? [session] : []));
}

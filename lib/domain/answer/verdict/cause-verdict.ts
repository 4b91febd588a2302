import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { count, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import type { Candidate } from "@/lib/domain/answer/verdict/attribution";
import type { ClassifiedSessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { basicFactors, countValues, lacks } from "@/lib/domain/answer/verdict/factors";
import {
  fact,
  goodSinceFact,
  lastOf,
  rebufferingFacts,
  segmentFact,
  spreadFact,
  variedFact,
} from "@/lib/domain/answer/verdict/facts";
import type { Finding } from "@/lib/domain/answer/verdict/find-cause";
import { badIn, goodIn, type JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import { otherOutcomeFacts } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import { sharedFacts, withinFact } from "@/lib/domain/answer/verdict/shared-facts";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { Confidence, Fact, ReasonId, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { type DeviceKind, deviceKindOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

const mediumFrom = 0.9;
const highFrom = 0.97;
/** Blaming the service takes at least this many bad attempts. */
const serviceMin = 4;
/** A rival less likely than this isn't worth mentioning. */
const rivalFrom = 0.02;

type Options = Readonly<{ rules: PlaybookRules; thresholds: Thresholds }>;

/** The attempts that have what is blamed, and those known not to have it. */
type Sides = Readonly<{ on: readonly JudgedAttempt[]; off: readonly JudgedAttempt[] }>;

/** The verdict for a cause that was found, with its evidence. */
export function causeVerdict(
  finding: Finding,
  classified: ClassifiedSessions,
  { rules, thresholds }: Options,
): Verdict {
  const { candidate, cause } = finding.first;
  const sides = sidesOf(finding);
  const bad = badIn(sides.on);
  const incidents = findIncidents(bad, rules, thresholds).length;
  const [confidence, reason] = confidenceOf(finding, incidents, bad.length);
  const symptom = symptomOf(bad, thresholds);
  return {
    id: cause,
    confidence,
    reason,
    unknown: null,
    subject: candidate && {
      factor: candidate.factor,
      value: candidate.value,
      deviceKind: cause === "device" ? kindOfAll(bad) : null,
    },
    symptom,
    segment: finding.isWhole ? null : segmentOf(bad),
    lastAt: lastOf(bad),
    family: null,
    facts: [...factsOf(finding, sides, classified.good), ...rebufferingFacts(bad, symptom)],
    against: [...againstOf(finding, sides, classified), ...otherOutcomeFacts(classified)],
    tally: classified.tally,
  };
}

/** The kind of device they all ran on; `null` when they differ. */
function kindOfAll(bad: readonly Session[]): DeviceKind | null {
  const kinds = new Set(bad.map(deviceKindOf));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function sidesOf({ first: { candidate }, judged }: Finding): Sides {
  if (candidate === null) return { on: judged, off: [] };
  return {
    on: judged.filter(({ session }) => candidate.has(session)),
    off: judged.filter(({ session }) => candidate.hasNot(session)),
  };
}

function confidenceOf(
  { first: { candidate, probability }, judged, isLasting }: Finding,
  incidents: number,
  badCount: number,
): readonly [Confidence, ReasonId] {
  if (incidents < 2) return ["low", "one-episode"];
  if (probability < mediumFrom) return ["low", "rival"];
  if (candidate === null) return badCount < serviceMin ? ["low", "few-plays"] : ["medium", "others-not-asked"];
  if (candidate.goodElsewhere === 0) return ["low", "no-contrast"];
  if (incidents < 3 || !isLasting) return ["medium", "few-episodes"];
  if (probability < highFrom) return ["medium", "rival"];
  if (candidate.unknownCount > judged.length * 0.3 || isRivalUnknown(candidate, judged)) return ["medium", "gaps"];
  if (candidate.goodElsewhere < 3) return ["medium", "few-plays"];
  return ["high", "clear"];
}

function segmentOf(bad: readonly Session[]): Segment | null {
  const [first, last] = [bad[0], bad.at(-1)];
  return first && last ? { from: first.startedAt, to: last.startedAt } : null;
}

/** Whether most attempts lack another field, in which they might have something else in common. */
function isRivalUnknown({ cause }: Candidate, judged: readonly JudgedAttempt[]): boolean {
  return basicFactors
    .filter((factor) => factor !== cause)
    .some((factor) => judged.filter(({ session }) => lacks(session, factor)).length > judged.length / 2);
}

function factsOf(
  { first: { candidate }, isWhole }: Finding,
  { on, off }: Sides,
  allGood: readonly Session[],
): readonly Fact[] {
  const bad = badIn(on);
  const plays = count(on.length);
  // The headline says when a segment was.
  const when = isWhole ? withinFact(bad) : [segmentFact(bad)].filter(isThere);
  if (candidate === null) {
    const all = fact("bad-of-all", { bad: count(bad.length), plays }, bad);
    return [all, ...sharedFacts(bad, allGood), spreadFact(bad), ...when];
  }
  const { factor, value } = candidate;
  const good = goodIn(off);
  const same = isSameNetwork(bad, good) ? { same: word("network") } : {};
  const others = { good: count(good.length), plays: count(off.length), factor: word(factor), ...same };
  return [
    fact(`bad-on-${factor}`, { bad: count(bad.length), plays, subject: text(value) }, bad),
    ...sharedFacts(bad, allGood, factor),
    good.length > 0 ? fact("good-on-others", others, good) : null,
    variedFact(bad, factor),
    ...when,
  ].filter(isThere);
}

/** Whether all of them are known to have used one network. */
function isSameNetwork(bad: readonly Session[], good: readonly Session[]): boolean {
  const all = [...bad, ...good];
  return !all.some((session) => lacks(session, "network")) && countValues(all, "network") === 1;
}

function againstOf(
  { first: { candidate, cause }, attributions }: Finding,
  { on, off }: Sides,
  classified: ClassifiedSessions,
): readonly Fact[] {
  const rival = attributions.find((other) => other.cause !== cause && other.probability >= rivalFrom);
  const isRivalNamed = rival !== undefined && rival.cause !== "everything";
  const rivalFact = isRivalNamed
    ? fact("cannot-tell-from", { factor: word(cause), other: word(rival.cause) }, [])
    : null;
  const since = goodSinceFact(
    badIn(on),
    candidate === null ? classified.good : classified.good.filter(candidate.has),
  );
  if (candidate === null) return [rivalFact, since, fact("others-not-asked", {}, [])].filter(isThere);
  // Good attempts outside the segment count against it too.
  const good = classified.good.filter(candidate.has);
  const bad = badIn(off);
  const { factor, value, unknownCount } = candidate;
  return [
    good.length > 0 ? fact("good-on-subject", { good: count(good.length), subject: text(value) }, good) : null,
    bad.length > 0 ? fact("bad-elsewhere", { bad: count(bad.length), plays: count(off.length) }, bad) : null,
    rivalFact,
    since,
    unknownCount > 0 ? fact("fields-missing", { count: count(unknownCount), factor: word(factor) }, []) : null,
  ].filter(isThere);
}

function isThere(known: Fact | null): known is Fact {
  return known !== null;
}

import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { count, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { type Candidate, countBad } from "@/lib/domain/answer/verdict/candidates";
import type { ClassifiedSessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { eveningFrom } from "@/lib/domain/answer/verdict/explanations";
import { basicFactors, countValues, lacks } from "@/lib/domain/answer/verdict/factors";
import {
  fact,
  goodSinceFact,
  lastOf,
  rebufferingFacts,
  saysAll,
  segmentFact,
  spreadFact,
  variedFact,
} from "@/lib/domain/answer/verdict/facts";
import type { Finding } from "@/lib/domain/answer/verdict/find-cause";
import { badIn, goodIn, type JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import { otherOutcomeFacts } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import type { ReasonId } from "@/lib/domain/answer/verdict/reason";
import { sharedFacts, withinFact } from "@/lib/domain/answer/verdict/shared-facts";
import { symptomOf, symptomOfOne } from "@/lib/domain/answer/verdict/symptom";
import type { Confidence, Fact, Symptom, Verdict, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import { type DeviceKind, deviceKindOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

const mediumFrom = 0.9;
const highFrom = 0.97;
/** Blaming the service takes at least this many bad trials. */
const serviceMin = 4;
/** A rival less likely than this isn't worth mentioning. */
const rivalFrom = 0.02;

type Options = Readonly<{ rules: PlaybookRules; thresholds: Thresholds }>;

/** The attempts that have what is blamed, those known not to have it, and those of which it isn't known. */
type Sides = Readonly<Record<"on" | "off" | "unknown", readonly JudgedAttempt[]>>;

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
  const symptom = symptomOf(bad, thresholds);
  const [confidence, reason] = confidenceOf(finding, sides, incidents, couldBeConnection(cause, bad, thresholds));
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
    facts: [
      ...factsOf(finding, sides, classified.good),
      ...rebufferingFacts(bad, symptom),
      ...eveningsFact(finding, bad),
    ],
    against: [...againstOf(finding, sides, classified), ...otherOutcomeFacts(classified)],
    tally: classified.tally,
  };
}

/** How many of the bad attempts were in the evening, if that explains them best. */
function eveningsFact({ first: { when, trials } }: Finding, bad: readonly Session[]): readonly Fact[] {
  if (when !== "evenings") return [];
  const ids = new Set(trials.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  const inEvenings = bad.filter(({ id }) => ids.has(id));
  const values = { evenings: count(inEvenings.length), from: count(eveningFrom) };
  const all = saysAll(inEvenings.length, bad.length) ? { all: count(bad.length) } : {};
  return [fact("evenings", { ...values, ...all }, inEvenings)];
}

/** What a poor connection shows as. */
const connectionSymptoms: readonly Symptom[] = ["wait", "picture", "slow"];
/** From this share of them on, nobody could tell. */
const connectionFrom = 1 / 3;

/** Whether nobody could tell a device from its connection: Wi-Fi in a distant room makes one device rebuffer, too. */
function couldBeConnection(cause: VerdictId, bad: readonly Session[], thresholds: Thresholds): boolean {
  const poor = bad.filter(
    (session) =>
      session.outcome !== "exit-after-wait" && connectionSymptoms.includes(symptomOfOne(session, thresholds)),
  );
  return cause === "device" && poor.length >= bad.length * connectionFrom;
}

/** The kind of device they all ran on; `null` when they differ. */
function kindOfAll(bad: readonly Session[]): DeviceKind | null {
  const kinds = new Set(bad.map(deviceKindOf));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function sidesOf({ first: { candidate }, judged }: Finding): Sides {
  if (candidate === null) return { on: judged, off: [], unknown: [] };
  const { has, hasNot } = candidate;
  return {
    on: judged.filter(({ session }) => has(session)),
    off: judged.filter(({ session }) => hasNot(session)),
    unknown: judged.filter(({ session }) => !has(session) && !hasNot(session)),
  };
}

function confidenceOf(
  { first: { candidate, probability, trials }, judged, isWhole, hasTwin }: Finding,
  { on, unknown }: Sides,
  incidents: number,
  isConnectionPossible: boolean,
): readonly [Confidence, ReasonId] {
  const good = candidate === null ? 0 : candidate.elsewhere.all - candidate.elsewhere.bad;
  // Of two reasons for low confidence, the one that changes what to do.
  if (isConnectionPossible) return ["low", "device-or-connection"];
  if (incidents < 2) return ["low", "one-episode"];
  if (probability < (hasTwin ? highFrom : mediumFrom)) return ["low", "rival"];
  if (candidate === null)
    return countBad(trials) < serviceMin ? ["low", "few-plays"] : ["medium", "others-not-asked"];
  if (good === 0) return ["low", "no-contrast"];
  if (incidents < 3 || !isWhole) return ["medium", "few-episodes"];
  if (probability < highFrom) return ["medium", "rival"];
  if (unknown.length > judged.length * 0.3 || isRivalUnknown(candidate, badIn(on))) return ["medium", "gaps"];
  if (good < 3) return ["medium", "few-plays"];
  return ["high", "clear"];
}

function segmentOf(bad: readonly Session[]): Segment | null {
  const [first, last] = [bad[0], bad.at(-1)];
  return first && last ? { from: first.startedAt, to: last.startedAt } : null;
}

/** Whether most bad attempts lack another field, in which they might have something else in common. */
function isRivalUnknown({ cause }: Candidate, bad: readonly Session[]): boolean {
  return basicFactors
    .filter((factor) => factor !== cause)
    .some((factor) => bad.filter((session) => lacks(session, factor)).length > bad.length / 2);
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
  { on, off, unknown }: Sides,
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
  const { factor, value } = candidate;
  return [
    good.length > 0 ? fact("good-on-subject", { good: count(good.length), subject: text(value) }, good) : null,
    bad.length > 0 ? fact("bad-elsewhere", { bad: count(bad.length), plays: count(off.length) }, bad) : null,
    rivalFact,
    since,
    unknown.length > 0 ? fact("fields-missing", { count: count(unknown.length), factor: word(factor) }, []) : null,
  ].filter(isThere);
}

function isThere(known: Fact | null): known is Fact {
  return known !== null;
}

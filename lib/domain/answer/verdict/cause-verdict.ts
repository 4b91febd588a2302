import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { count, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import type { Candidate, Judged } from "@/lib/domain/answer/verdict/attribution";
import type { ClassifiedSessions } from "@/lib/domain/answer/verdict/classified-sessions";
import {
  fact,
  goodSinceFact,
  sameErrorFact,
  segmentFact,
  spreadFact,
  variedFact,
} from "@/lib/domain/answer/verdict/facts";
import { badIn, type Finding } from "@/lib/domain/answer/verdict/find-cause";
import { besides } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { Confidence, Fact, ReasonId, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { type DeviceKind, deviceKindOf } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

const mediumFrom = 0.9;
const highFrom = 0.97;
/** That everything fails takes more than a handful of failures. */
const fewest = 4;
/** A rival less likely than this is not worth a sentence. */
const rivalFrom = 0.02;

type Options = Readonly<{ rules: PlaybookRules; thresholds: Thresholds }>;

/** The plays on what is blamed, and the others where it is known what they were on. */
type Sides = Readonly<{ on: readonly Judged[]; off: readonly Judged[] }>;

/** Puts a cause that was found into a verdict, with its evidence. */
export function causeVerdict(
  finding: Finding,
  classified: ClassifiedSessions,
  { rules, thresholds }: Options,
): Verdict {
  const { candidate, cause } = finding.first;
  const sides = sidesOf(finding);
  const bad = badIn(sides.on);
  const episodes = findIncidents(bad, rules, thresholds).length;
  const [confidence, reason] = confidenceOf(finding, episodes, bad.length);
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
    symptom: symptomOf(bad, thresholds),
    segment: finding.isWhole ? null : segmentOf(bad),
    family: null,
    facts: factsOf(finding, sides).slice(0, 3),
    against: [...againstOf(finding, sides, classified), ...besides(classified)],
    tally: classified.tally,
  };
}

/** The kind of device that all of them ran on; `null` when it is not one and the same. */
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
  episodes: number,
  badCount: number,
): readonly [Confidence, ReasonId] {
  if (episodes < 2) return ["low", "one-episode"];
  if (probability < mediumFrom) return ["low", "rival"];
  if (candidate === null) return badCount < fewest ? ["low", "few-plays"] : ["medium", "others-not-asked"];
  if (candidate.goodElsewhere === 0) return ["low", "no-contrast"];
  if (episodes < 3 || !isLasting) return ["medium", "few-episodes"];
  if (probability < highFrom) return ["medium", "rival"];
  if (candidate.unknownCount > judged.length * 0.3 || isRivalUnknown(candidate, judged)) return ["medium", "gaps"];
  if (candidate.goodElsewhere < 3) return ["medium", "few-plays"];
  return ["high", "clear"];
}

function segmentOf(bad: readonly Session[]): Segment | null {
  const [first, last] = [bad[0], bad.at(-1)];
  return first && last ? { from: first.startedAt, to: last.startedAt } : null;
}

/** Whether most plays do not say what else they might have had in common. */
function isRivalUnknown({ cause }: Candidate, judged: readonly Judged[]): boolean {
  const rivals = [
    { side: "device", read: ({ texts }: Session) => texts.deviceName ?? texts.browserName },
    { side: "network", read: ({ texts }: Session) => texts.isp },
    { side: "title", read: ({ texts }: Session) => texts.asset },
  ].filter(({ side }) => side !== cause);
  return rivals.some(({ read }) => judged.filter(({ session }) => read(session) === null).length > judged.length / 2);
}

function factsOf({ first: { candidate }, isWhole }: Finding, { on, off }: Sides): readonly Fact[] {
  const bad = badIn(on);
  const plays = count(on.length);
  const segment = isWhole ? null : segmentFact(bad);
  if (candidate === null) {
    const all = fact("bad-of-all", { bad: count(bad.length), plays }, bad);
    return [all, spreadFact(bad), segment ?? sameErrorFact(bad)].filter(isThere);
  }
  const { factor, value } = candidate;
  const good = off.flatMap(({ session, isBad }) => (isBad ? [] : [session]));
  const others = { good: count(good.length), plays: count(off.length), factor: word(factor) };
  return [
    fact(`bad-on-${factor}`, { bad: count(bad.length), plays, subject: text(value) }, bad),
    good.length > 0 ? fact("good-on-others", others, good) : null,
    sameErrorFact(bad),
    variedFact(bad, factor),
    segment,
  ].filter(isThere);
}

function againstOf(
  { first: { candidate, cause }, attributions }: Finding,
  { on, off }: Sides,
  classified: ClassifiedSessions,
): readonly Fact[] {
  const rival = attributions.find((other) => other.cause !== cause && other.probability >= rivalFrom);
  const isRivalNamed = rival !== undefined && rival.cause !== "everything";
  const isOther = isRivalNamed
    ? fact("cannot-tell-from", { factor: word(cause), other: word(rival.cause) }, [])
    : null;
  const since = goodSinceFact(
    badIn(on),
    candidate === null ? classified.good : classified.good.filter(candidate.has),
  );
  if (candidate === null) return [isOther, since, fact("others-not-asked", {}, [])].filter(isThere);
  // Good plays on it count against it also where only a segment of time was looked at.
  const good = classified.good.filter(candidate.has);
  const bad = badIn(off);
  const { factor, value, unknownCount } = candidate;
  return [
    good.length > 0 ? fact("good-on-subject", { good: count(good.length), subject: text(value) }, good) : null,
    bad.length > 0 ? fact("bad-elsewhere", { bad: count(bad.length), plays: count(off.length) }, bad) : null,
    isOther,
    since,
    unknownCount > 0 ? fact("fields-missing", { count: count(unknownCount), factor: word(factor) }, []) : null,
  ].filter(isThere);
}

function isThere(known: Fact | null): known is Fact {
  return known !== null;
}

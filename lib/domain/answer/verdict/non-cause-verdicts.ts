import { count, duration, instant, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { ClassifiedSessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { basicFactors, lacks } from "@/lib/domain/answer/verdict/factors";
import { fact, goodSessionFacts, lastOf, rebufferingFacts, spreadFact } from "@/lib/domain/answer/verdict/facts";
import type { ReasonId } from "@/lib/domain/answer/verdict/reason";
import { sharedFacts, withinFact } from "@/lib/domain/answer/verdict/shared-facts";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { CauseId, Confidence, Fact, UnknownReason, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { deviceIdOf } from "@/lib/domain/device";
import { isExpired } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { milliseconds } from "@/lib/domain/units";

/** The fields of a verdict that blames nothing. */
export const blank = {
  confidence: null,
  reason: null,
  unknown: null,
  subject: null,
  symptom: null,
  segment: null,
  lastAt: null,
  family: null,
  against: [],
} as const;

/**
 * The verdict "Not enough data", and why.
 *
 * @param rivals - Two causes that fit equally well, if that is why.
 */
export function unknownVerdict(unknown: UnknownReason, classified: ClassifiedSessions, rivals: Rivals = []): Verdict {
  const { bad, tally } = classified;
  const [first, second] = rivals;
  return {
    ...blank,
    id: "unknown",
    unknown,
    lastAt: lastOf(bad),
    facts: [
      ...unknownFacts(unknown, classified),
      ...(first && second ? [fact("cannot-tell-from", { factor: word(first), other: word(second) }, bad)] : []),
    ],
    against: [...missingFacts(bad), ...otherOutcomeFacts(classified)],
    tally,
  };
}

/** Causes that fit the same attempts equally well, the likelier first. */
export type Rivals = readonly CauseId[];

/** The fields that at least half of the bad attempts lack, so that causes can't be distinguished. */
function missingFacts(bad: readonly Session[]): readonly Fact[] {
  return basicFactors.flatMap((factor) => {
    const without = bad.filter((session) => lacks(session, factor));
    if (without.length === 0 || without.length < bad.length / 2) return [];
    return [fact("fields-missing", { count: count(without.length), factor: word(factor) }, without)];
  });
}

function unknownFacts(
  unknown: UnknownReason,
  { all, judged, bad, good, unclear }: ClassifiedSessions,
): readonly Fact[] {
  if (unknown === "no-sessions") return [fact("no-sessions", {}, [])];
  const shared = [...sharedFacts(bad, good), ...withinFact(bad)];
  if (unknown === "unplaced" || unknown === "confounded") {
    const all = fact("bad-unplaced", { bad: count(bad.length), plays: count(judged.length) }, bad);
    return [all, ...(shared.length > 0 || bad.length < 2 ? shared : [spreadFact(bad)])];
  }
  return [fact("too-few", { plays: count(all.length - unclear.length) }, all), ...shared];
}

/** The verdict over fewer sessions than the rules ask for. Their cause is unknown, but what failed is said. */
export function fewSessionsVerdict(classified: ClassifiedSessions, thresholds: Thresholds): Verdict {
  const { all, bad, refused, devices } = classified;
  const [only, ...more] = all;
  if (only === undefined) return unknownVerdict("no-sessions", classified);
  const symptom = symptomOf(bad, thresholds);
  const rebuffering = rebufferingFacts(bad, symptom);
  if (more.length > 0 || bad.length + refused.length === 0) {
    const several = unknownVerdict(bad.length > 0 ? "few-failed" : "too-few", classified);
    return { ...several, symptom, facts: [...several.facts, ...rebuffering] };
  }
  const verdict = unknownVerdict(bad.length > 0 ? "one-failed" : "one-refused", classified);
  const device = devices.get(deviceIdOf(only))?.name ?? null;
  const values = {
    plays: count(1),
    at: instant(only.startedAt),
    ...(device === null ? {} : { device: text(device) }),
    ...(symptom === "start" ? { unstarted: count(1) } : {}),
  };
  const [code] = only.errors;
  const coded = refused.length > 0 && code !== undefined ? { code: text(code), count: count(1) } : null;
  return {
    ...verdict,
    symptom,
    lastAt: only.startedAt,
    facts: [
      fact("too-few", values, all),
      ...verdict.facts.slice(1),
      ...(coded ? [fact("refused-code", coded, refused)] : []),
      ...rebuffering,
    ],
    against: verdict.against.filter(({ id }) => id !== "also-refused"),
  };
}

/** The verdict that no more went wrong than the background explains. */
export function nothingVerdict(classified: ClassifiedSessions): Verdict {
  const { good, bad, judged, tally } = classified;
  const [confidence, reason] = nothingConfidence(judged.length, bad.length);
  const onGoing = good.filter(({ isEnded }) => !isEnded);
  return {
    ...blank,
    id: "nothing",
    confidence,
    reason,
    lastAt: lastOf(bad),
    facts: [
      fact("all-good", { good: count(good.length), plays: count(judged.length) }, good),
      ...(onGoing.length > 0 ? [fact("on-going", { count: count(onGoing.length) }, onGoing)] : []),
      ...goodSessionFacts(good),
    ].slice(0, 3),
    against: [
      ...(bad.length > 0 ? [fact("few-bad", { bad: count(bad.length), plays: count(judged.length) }, bad)] : []),
      ...otherOutcomeFacts(classified),
    ],
    tally,
  };
}

function nothingConfidence(attempts: number, bad: number): readonly [Confidence, ReasonId] {
  if (attempts >= 8 && bad === 0) return ["high", "many-plays"];
  if (attempts >= 5 && bad <= attempts * 0.05) return ["medium", attempts >= 8 ? "many-plays" : "few-plays"];
  return ["low", "few-plays"];
}

/** The verdict that the viewer left before the video could start. */
export function leftVerdict(classified: ClassifiedSessions, thresholds: Thresholds): Verdict {
  const { left, judged, good, bad, tally } = classified;
  const [started] = goodSessionFacts(good).filter(({ id }) => id === "started-in");
  const isMany = left.length >= 5 && bad.length === 0;
  const isClear = isMany && timedOf(left).length >= left.length / 3 && isQuick(started, thresholds);
  const confidence = isClear ? "high" : left.length >= 3 ? "medium" : "low";
  const plays = count(left.length + judged.length);
  return {
    ...blank,
    id: "left",
    confidence,
    reason: isClear ? "many-plays" : isMany ? "slow-or-unknown" : "few-plays",
    lastAt: lastOf(left),
    facts: [
      fact("left-early", { left: count(left.length), plays }, left),
      ...leftAfterFact(left),
      ...(started ? [started] : []),
    ],
    against: [
      ...(bad.length > 0 ? [fact("also-technical", { bad: count(bad.length) }, bad)] : []),
      ...otherOutcomeFacts({ ...classified, left: [] }),
    ],
    tally,
  };
}

/** Whether videos usually start so quickly that leaving earlier is the viewer's choice. */
function isQuick(started: Fact | undefined, { videoStartTime }: Thresholds): boolean {
  const typical = started?.values.typical;
  return typical?.kind === "duration" && typical.duration <= videoStartTime.good * 1000;
}

/** The sessions that the viewer ended, not expiry. */
function timedOf(left: readonly Session[]): readonly Session[] {
  return left.filter(({ endedAt, texts }) => endedAt !== null && !isExpired(texts.endedStatus));
}

/** How long viewers waited before leaving, where that is known. */
function leftAfterFact(left: readonly Session[]): readonly Fact[] {
  const timed = timedOf(left);
  const waits = timed.map(({ startedAt, endedAt }) => (endedAt ?? startedAt) - startedAt);
  if (waits.length === 0) return [];
  const [shortest, longest] = [milliseconds(Math.min(...waits)), milliseconds(Math.max(...waits))];
  return [fact("left-after", { shortest: duration(shortest), longest: duration(longest) }, timed)];
}

/** What else happened that the verdict doesn't rest on. */
export function otherOutcomeFacts({
  refused,
  left,
  unclear,
}: Pick<ClassifiedSessions, "refused" | "left" | "unclear">): readonly Fact[] {
  return [
    ...(refused.length > 0 ? [fact("also-refused", { refused: count(refused.length) }, refused)] : []),
    ...(left.length > 0 ? [fact("also-left", { left: count(left.length) }, left)] : []),
    ...(unclear.length > 0 ? [fact("unclear-left-out", { count: count(unclear.length) }, unclear)] : []),
  ];
}

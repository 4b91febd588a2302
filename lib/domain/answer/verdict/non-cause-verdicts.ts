import { count, duration, word } from "@/lib/domain/answer/playbook/phrase";
import type { ClassifiedSessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { fact, goodSessionFacts } from "@/lib/domain/answer/verdict/facts";
import type {
  CauseId,
  Confidence,
  Fact,
  ReasonId,
  UnknownReason,
  Verdict,
} from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { milliseconds } from "@/lib/domain/units";

/** A verdict that blames no one thing. */
export const blank = {
  confidence: null,
  reason: null,
  unknown: null,
  subject: null,
  symptom: null,
  segment: null,
  family: null,
  against: [],
} as const;

/**
 * No answer, and why.
 *
 * @param rivals - Two causes that fit alike; none where it is not that.
 */
export function unknownVerdict(unknown: UnknownReason, classified: ClassifiedSessions, rivals: Rivals = []): Verdict {
  const { bad, tally } = classified;
  const [first, second] = rivals;
  return {
    ...blank,
    id: "unknown",
    unknown,
    facts: [
      ...unknownFacts(unknown, classified),
      ...(first && second ? [fact("cannot-tell-from", { factor: word(first), other: word(second) }, bad)] : []),
    ],
    against: [...missingFacts(bad), ...besides(classified)],
    tally,
  };
}

/** Causes that fit the same plays alike, the likelier first. */
export type Rivals = readonly CauseId[];

/** What most of the plays that went wrong do not say of themselves, so that it cannot be told from other causes. */
function missingFacts(bad: readonly Session[]): readonly Fact[] {
  const read = {
    device: ({ texts }: Session) => texts.deviceName ?? texts.browserName,
    network: ({ texts }: Session) => texts.isp,
    title: ({ texts }: Session) => texts.asset,
  };
  return Object.entries(read).flatMap(([factor, readOf]) => {
    const without = bad.filter((session) => readOf(session) === null);
    if (without.length === 0 || without.length < bad.length / 2) return [];
    return [fact("fields-missing", { count: count(without.length), factor: word(factor) }, without)];
  });
}

function unknownFacts(unknown: UnknownReason, { all, judged, bad, unclear }: ClassifiedSessions): readonly Fact[] {
  if (unknown === "no-sessions") return [fact("no-sessions", {}, [])];
  if (unknown === "unplaced" || unknown === "confounded") {
    return [fact("bad-unplaced", { bad: count(bad.length), plays: count(judged.length) }, bad)];
  }
  return [fact("too-few", { plays: count(all.length - unclear.length) }, all)];
}

/** Nothing went wrong that does not go wrong anyway. */
export function nothingVerdict(classified: ClassifiedSessions): Verdict {
  const { good, bad, judged, tally } = classified;
  const [confidence, reason] = nothingConfidence(judged.length, bad.length);
  const onGoing = good.filter(({ isEnded }) => !isEnded);
  return {
    ...blank,
    id: "nothing",
    confidence,
    reason,
    facts: [
      fact("all-good", { good: count(good.length), plays: count(judged.length) }, good),
      ...(onGoing.length > 0 ? [fact("on-going", { count: count(onGoing.length) }, onGoing)] : []),
      ...goodSessionFacts(good),
    ].slice(0, 3),
    against: [
      ...(bad.length > 0 ? [fact("few-bad", { bad: count(bad.length), plays: count(judged.length) }, bad)] : []),
      ...besides(classified),
    ],
    tally,
  };
}

function nothingConfidence(plays: number, bad: number): readonly [Confidence, ReasonId] {
  if (plays >= 8 && bad === 0) return ["high", "many-plays"];
  if (plays >= 5 && bad <= plays * 0.05) return ["medium", plays >= 8 ? "many-plays" : "few-plays"];
  return ["low", "few-plays"];
}

/** The viewer went before the picture could come. */
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
    facts: [
      fact("left-early", { left: count(left.length), plays }, left),
      ...leftAfterFact(left),
      ...(started ? [started] : []),
    ],
    against: [
      ...(bad.length > 0 ? [fact("also-technical", { bad: count(bad.length) }, bad)] : []),
      ...besides({ ...classified, left: [] }),
    ],
    tally,
  };
}

/** Whether a play that is waited for starts so soon that leaving before it is impatience. */
function isQuick(started: Fact | undefined, { videoStartTime }: Thresholds): boolean {
  const typical = started?.values.typical;
  return typical?.kind === "duration" && typical.duration <= videoStartTime.good * 1000;
}

/** Those whose end is the viewer's own, and no expiration. */
function timedOf(left: readonly Session[]): readonly Session[] {
  return left.filter(({ endedAt, texts }) => endedAt !== null && !/expir/i.test(texts.endedStatus ?? ""));
}

/** After how long they went, of those of which it is known. */
function leftAfterFact(left: readonly Session[]): readonly Fact[] {
  const timed = timedOf(left);
  const waits = timed.map(({ startedAt, endedAt }) => (endedAt ?? startedAt) - startedAt);
  if (waits.length === 0) return [];
  const [shortest, longest] = [milliseconds(Math.min(...waits)), milliseconds(Math.max(...waits))];
  return [fact("left-after", { shortest: duration(shortest), longest: duration(longest) }, timed)];
}

/** What also happened, and is no part of the answer. */
export function besides({
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

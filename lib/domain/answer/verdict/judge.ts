import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { count, text } from "@/lib/domain/answer/playbook/phrase";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { accountVerdict } from "@/lib/domain/answer/verdict/account-verdict";
import { causeVerdict } from "@/lib/domain/answer/verdict/cause-verdict";
import { type ClassifiedSessions, classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { fact } from "@/lib/domain/answer/verdict/facts";
import { findCause, rivalCauses } from "@/lib/domain/answer/verdict/find-cause";
import { independentTrials } from "@/lib/domain/answer/verdict/independent-trials";
import {
  fewSessionsVerdict,
  leftVerdict,
  nothingVerdict,
  unknownVerdict,
} from "@/lib/domain/answer/verdict/non-cause-verdicts";
import { findPattern } from "@/lib/domain/answer/verdict/pattern";
import { isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { epochMs } from "@/lib/domain/units";

export type JudgeOptions = Readonly<{
  rules: PlaybookRules;
  thresholds: Thresholds;
  /** The family of a refusal, by its errors; `null` when the code map has none of them. */
  familyOf: (errors: readonly string[]) => string | null;
}>;

/** Up to this share of bad attempts, without a pattern, nothing is wrong. */
const fewBadShare = 0.1;

/**
 * Finds whose side a range's trouble is on. The order of the sessions and duplicates don't matter.
 *
 * @see docs/insights.md for the method.
 */
export function judgeSessions(sessions: readonly Session[], options: JudgeOptions): Verdict {
  const classified = classifySessions(sessions, options.thresholds);
  return withLikelyRefusals(decide(classified, options), classified, options);
}

/** Conviva counts a refusal as technical if no one configured the rule there. The code map may know better; say so. */
function withLikelyRefusals(verdict: Verdict, { bad }: ClassifiedSessions, { familyOf }: JudgeOptions): Verdict {
  const refusals = bad.filter(({ errors }) => familyOf(errors) !== null);
  const code = refusals.at(-1)?.errors.find((error) => familyOf([error]) !== null);
  if (code === undefined || refusals.length < bad.length / 2) return verdict;
  const hint = fact("looks-refused", { count: count(refusals.length), code: text(code) }, refusals);
  return { ...verdict, against: [hint, ...verdict.against] };
}

function decide(classified: ClassifiedSessions, options: JudgeOptions): Verdict {
  const { all, judged, bad, unclear } = classified;
  const clearCount = all.length - unclear.length;
  if (all.length === 0) return unknownVerdict("no-sessions", classified);
  if (all.length >= options.rules.sessionsMin && unclear.length > clearCount)
    return unknownVerdict("unclear", classified);
  if (clearCount < options.rules.sessionsMin) return fewSessionsVerdict(classified, options.thresholds);

  const pattern = findPattern(
    independentTrials(judged, options.rules, options.thresholds),
    options.rules.backgroundPercent,
  );
  const isAccount = isRefusedOften(classified);
  if (pattern.kind !== "none" && !(isAccount && isMostlyRefused(classified))) {
    const finding = findCause(judged, pattern, options);
    if (finding !== null) return causeVerdict(finding, classified, options);
    if (!isAccount) return unknownVerdict("confounded", classified, rivalCauses(judged, pattern, options));
  }
  if (isAccount) return accountVerdict(classified, options.familyOf);
  const long = longIncident(classified, options);
  if (long !== null) return longIncidentVerdict(long, classified, options);
  if (isLeftOften(classified, options.thresholds)) return leftVerdict(classified, options.thresholds);
  if (judged.length > 0 && bad.length <= judged.length * fewBadShare) return nothingVerdict(classified);
  return unknownVerdict(bad.length > 0 ? "unplaced" : "too-few", classified);
}

/** An incident of this many attempts is never nothing, however many good attempts surround it. */
const longIncidentMin = 4;

/**
 * The newest incident in which the viewer tried again and again; `null` when there is none. Only bad attempts count
 * towards its length, so that no refusal makes it longer. Good attempts then show how it ended.
 */
function longIncident({ bad, judged }: ClassifiedSessions, { rules, thresholds }: JudgeOptions): Incident | null {
  const [last] = findIncidents(bad, rules, thresholds).flatMap(({ attempts }) =>
    attempts.length >= longIncidentMin ? attempts.slice(-1) : [],
  );
  if (last === undefined) return null;
  const attempts = judged.map(({ session }) => session);
  const withEnding = findIncidents(attempts, rules, thresholds).find((incident) =>
    incident.attempts.some(({ id }) => id === last.id),
  );
  return withEnding ?? null;
}

/** A single long incident shows its cause only by what played next: the same title elsewhere, or another title. */
function longIncidentVerdict(
  { attempts, resolution }: Incident,
  classified: ClassifiedSessions,
  options: JudgeOptions,
): Verdict {
  const segment = segmentOf(resolution === null ? attempts : [...attempts, resolution]);
  const finding = findCause(classified.judged, { kind: "segment", segment }, options);
  return resolution === null || finding === null || finding.isWhole
    ? unknownVerdict("unplaced", classified)
    : causeVerdict(finding, classified, options);
}

function segmentOf(attempts: readonly Session[]): Segment {
  const starts = attempts.map(({ startedAt }) => startedAt);
  return { from: epochMs(Math.min(...starts)), to: epochMs(Math.max(...starts)) };
}

/**
 * Finds whose side one incident's trouble is on, from its attempts and the good ones around it. Other incidents are
 * left out, since they may have other causes. An incident without its own verdict that is part of the evidence for the
 * range's verdict has the range's verdict.
 *
 * @param range - The verdict over all `sessions`.
 */
export function judgeIncident(
  incident: Incident,
  sessions: readonly Session[],
  range: Verdict,
  options: JudgeOptions,
): Verdict {
  const whole = classifySessions(sessions, options.thresholds);
  if (whole.all.length < options.rules.sessionsMin) return fewSessionsVerdict(whole, options.thresholds);
  const own = new Set([...incident.attempts, ...whole.good].map(({ id }) => id));
  const classified = classifySessions(
    whole.all.filter(({ id }) => own.has(id)),
    options.thresholds,
    whole.devices,
  );
  if (incident.kind === "refused") return accountVerdict(classified, options.familyOf);
  if (incident.kind === "left") return leftVerdict(classified, options.thresholds);
  const finding = findCause(classified.judged, { kind: "segment", segment: segmentOf(incident.attempts) }, options);
  if (finding !== null) return causeVerdict(finding, classified, options);
  const ranged = new Set(isCause(range.id) ? range.facts[0]?.sessions : []);
  const isPart = classified.bad.every(({ id }) => ranged.has(id));
  return isPart ? range : unknownVerdict("unplaced", classified);
}

/** Two refusals are a pattern, and so is one of five sessions or fewer. */
function isRefusedOften({ refused, all }: ClassifiedSessions): boolean {
  return refused.length >= 2 || refused.length >= all.length * 0.2;
}

/** Whether there are more refusals than technical failures, or as many and more recent ones. */
function isMostlyRefused({ refused, bad }: ClassifiedSessions): boolean {
  if (refused.length !== bad.length) return refused.length > bad.length;
  return (refused.at(-1)?.startedAt ?? 0) > (bad.at(-1)?.startedAt ?? 0);
}

/** One or two early exits happen to everybody. */
const leftMin = 3;

/** Whether there are at least three early exits, and a larger share of them than our threshold calls poor. */
function isLeftOften({ left, judged, bad }: ClassifiedSessions, { exitsBeforeVideoStart }: Thresholds): boolean {
  // Viewers who leave between failures leave because of them.
  if (bad.length * 2 > left.length) return false;
  return left.length >= leftMin && (left.length / (left.length + judged.length)) * 100 > exitsBeforeVideoStart.poor;
}

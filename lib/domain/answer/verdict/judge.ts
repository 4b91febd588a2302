import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { count, text } from "@/lib/domain/answer/playbook/phrase";
import { type FamilyOf, unmarkedRefusals } from "@/lib/domain/answer/refusals/unmarked-refusals";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { accountVerdict } from "@/lib/domain/answer/verdict/account-verdict";
import { countBad } from "@/lib/domain/answer/verdict/candidates";
import { causeVerdict } from "@/lib/domain/answer/verdict/cause-verdict";
import {
  type ClassifiedSessions,
  classifySessions,
  onlyIncident,
  withRefusals,
} from "@/lib/domain/answer/verdict/classified-sessions";
import { withDoubtfulData } from "@/lib/domain/answer/verdict/doubtful-data";
import type { Attribution } from "@/lib/domain/answer/verdict/explanations";
import { fact } from "@/lib/domain/answer/verdict/facts";
import { around, type CauseOptions, explain, findCause, rivalCauses } from "@/lib/domain/answer/verdict/find-cause";
import {
  fewSessionsVerdict,
  leftVerdict,
  nothingVerdict,
  unknownVerdict,
} from "@/lib/domain/answer/verdict/non-cause-verdicts";
import { isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs, hourMs } from "@/lib/domain/units";

export type JudgeOptions = CauseOptions &
  Readonly<{
    familyOf: FamilyOf;
  }>;

/** From these log odds on something is wrong, by the number of sittings in which it went wrong: one, two, more. */
const patternFrom = [4.6, 4.3, 3.6] as const;
/** The same for a title in one sitting: what people try again and again in a burst of bad luck is one title. */
const titleInOneSittingFrom = 6;
/** The same for everything on several devices, which bad luck doesn't reach. */
const spreadPatternFrom = 3.6;
/** Trials further apart than this are in two sittings. */
const sittingGapMs = 4 * hourMs;

/**
 * Whether an explanation is better than chance. What went wrong in one sitting may have had a reason that was gone an hour
 * later, so that takes more than what went wrong again on another day.
 */
function isPattern({ cause, logOdds, trials }: Attribution): boolean {
  if (cause === "service") return logOdds >= spreadPatternFrom;
  const starts = trials.flatMap(({ shown, sessions: [{ startedAt }] }) => (shown === null ? [] : startedAt));
  const later = starts.filter((at, index) => index > 0 && at - (starts[index - 1] ?? at) > sittingGapMs).length;
  if (cause === "title" && later === 0) return logOdds >= titleInOneSittingFrom;
  return logOdds >= (patternFrom[later] ?? patternFrom[2]);
}

/** Up to this share of bad attempts, without a pattern, nothing is wrong. */
const fewBadShare = 0.1;

/**
 * Finds whose side a range's trouble is on. The order of the sessions and duplicates don't matter.
 *
 * @see docs/insights.md for the method.
 */
export function judgeSessions(sessions: readonly Session[], options: JudgeOptions): Verdict {
  const sent = classifySessions(sessions, options.thresholds);
  const unmarked = unmarkedRefusals(sent.bad, sent.refused, options.familyOf);
  const verdict = decide(withRefusals(sent, unmarked), options);
  return withDoubtfulData(withLikelyRefusals(verdict, sent, options), sent.all);
}

/** Says which failures look refused, although Conviva calls them technical. */
function withLikelyRefusals(verdict: Verdict, { bad }: ClassifiedSessions, { familyOf }: JudgeOptions): Verdict {
  const refusals = bad.filter(({ errors }) => familyOf(errors) !== null);
  const code = refusals.at(-1)?.errors.find((error) => familyOf([error]) !== null);
  if (code === undefined || (verdict.id !== "account" && refusals.length < bad.length / 2)) return verdict;
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

  const attributions = explain(judged, options);
  const isAccount = isRefusedOften(classified) && !isOver(classified);
  const [best] = attributions;
  if (best && isPattern(best) && !(isAccount && isMostlyRefused(classified))) {
    const finding = findCause(judged, attributions);
    if (finding !== null) return causeVerdict(finding, classified, options);
    if (!isAccount) return unknownVerdict("confounded", classified, rivalCauses(attributions));
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
  const near = around(classified.judged, segment);
  const finding = findCause(near, explain(near, options, 1));
  // A burst on one device says nothing about the title: few try it again when another one plays.
  const isTitleOnce = finding?.first.cause === "title" && countBad(finding.first.trials) < 2;
  // A device that is put down for another one is the caller's own evidence; anything else has had time to recover.
  const last = attempts.at(-1)?.startedAt ?? 0;
  const worksSince = classified.good.some(
    (session) => session.startedAt > last && finding?.first.candidate?.has(session),
  );
  const isOver = worksSince && finding?.first.cause !== "device";
  return resolution === null || finding === null || isTitleOnce || isOver
    ? unknownVerdict("unplaced", classified)
    : causeVerdict({ ...finding, isWhole: false }, classified, options);
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
  const classified = onlyIncident(whole, incident);
  const ids = new Set(incident.attempts.map(({ id }) => id));
  const unmarked = unmarkedRefusals(whole.bad, whole.refused, options.familyOf).filter(({ id }) => ids.has(id));
  if (incident.kind === "refused" || unmarked.length > classified.bad.length / 2) {
    return accountVerdict(withRefusals(classified, unmarked), options.familyOf);
  }
  if (incident.kind === "left") return leftVerdict(classified, options.thresholds);
  const near = around(classified.judged, segmentOf(incident.attempts));
  const finding = findCause(near, explain(near, options, 1));
  if (finding !== null) return causeVerdict({ ...finding, isWhole: false }, classified, options);
  const ranged = new Set(isCause(range.id) ? range.facts[0]?.sessions : []);
  const isPart = classified.bad.every(({ id }) => ranged.has(id));
  return isPart ? range : unknownVerdict("unplaced", classified);
}

/** Two refusals are a pattern, and so is one of five sessions or fewer. */
function isRefusedOften({ refused, all }: ClassifiedSessions): boolean {
  return refused.length >= 2 || refused.length >= all.length * 0.2;
}

/** After this many good plays and days without a refusal, refusals are over. */
const over = { goodPlays: 10, days: 7 };

/** Whether refusals are history: a payment that was made since, say. */
function isOver({ refused, good }: ClassifiedSessions): boolean {
  const last = refused.at(-1)?.startedAt ?? 0;
  const since = good.filter(({ startedAt }) => startedAt > last);
  return since.length >= over.goodPlays && (since.at(-1)?.startedAt ?? 0) - last >= over.days * dayMs;
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

import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { badIn, type JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import { deviceIdOf } from "@/lib/domain/device";
import type { Thresholds } from "@/lib/domain/thresholds";

/** Failing again at once says little more than failing once, so an incident's retries count twice at most. */
const countedMax = 2;
/** Fewer attempts than this count once. */
const countedTwiceFrom = 3;

/** Each step of judging a list asks for its trials again. */
const remembered = new WeakMap<
  readonly JudgedAttempt[],
  Readonly<{ rules: PlaybookRules; thresholds: Thresholds; trials: readonly JudgedAttempt[] }>
>();

/**
 * The attempts that count when probabilities are computed, in time order. Of an incident's attempts at one title on one
 * device at most two count: a viewer who presses play five times hasn't seen five independent failures.
 */
export function independentTrials(
  judged: readonly JudgedAttempt[],
  rules: PlaybookRules,
  thresholds: Thresholds,
): readonly JudgedAttempt[] {
  const known = remembered.get(judged);
  if (known !== undefined && known.rules === rules && known.thresholds === thresholds) return known.trials;
  const trials = countedTrials(judged, rules, thresholds);
  remembered.set(judged, { rules, thresholds, trials });
  return trials;
}

function countedTrials(
  judged: readonly JudgedAttempt[],
  rules: PlaybookRules,
  thresholds: Thresholds,
): readonly JudgedAttempt[] {
  const bad = badIn(judged);
  const repeated = new Set<string>();
  for (const { attempts } of findIncidents(bad, rules, thresholds)) {
    const attemptsAtOne = new Map<string, string[]>();
    for (const attempt of attempts) {
      const key = JSON.stringify([deviceIdOf(attempt), attempt.texts.asset]);
      attemptsAtOne.set(key, [...(attemptsAtOne.get(key) ?? []), attempt.id]);
    }
    for (const ids of attemptsAtOne.values()) {
      const counted = ids.length >= countedTwiceFrom ? countedMax : 1;
      for (const id of ids.slice(counted)) repeated.add(id);
    }
  }
  return repeated.size === 0 ? judged : judged.filter(({ session }) => !repeated.has(session.id));
}

import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Judged } from "@/lib/domain/answer/verdict/attribution";
import type { Thresholds } from "@/lib/domain/thresholds";

/** Failing again at once says little more than failing once: an incident's tries of one thing count twice at most. */
const triesCounted = 2;
/** Fewer tries than this count once. */
const triesForTwo = 3;

/** A list is asked about again by each step of judging it. */
const remembered = new WeakMap<
  readonly Judged[],
  Readonly<{ rules: PlaybookRules; thresholds: Thresholds; trials: readonly Judged[] }>
>();

/**
 * The plays that count when chances are computed, in time order: of the tries of one title on one device that make up
 * one incident, no more than two. A viewer who presses play five times has not seen five independent failures.
 */
export function independentTrials(
  judged: readonly Judged[],
  rules: PlaybookRules,
  thresholds: Thresholds,
): readonly Judged[] {
  const known = remembered.get(judged);
  if (known !== undefined && known.rules === rules && known.thresholds === thresholds) return known.trials;
  const trials = countedTrials(judged, rules, thresholds);
  remembered.set(judged, { rules, thresholds, trials });
  return trials;
}

function countedTrials(judged: readonly Judged[], rules: PlaybookRules, thresholds: Thresholds): readonly Judged[] {
  const bad = judged.flatMap(({ session, isBad }) => (isBad ? [session] : []));
  const repeated = new Set<string>();
  for (const { attempts } of findIncidents(bad, rules, thresholds)) {
    const tries = new Map<string, string[]>();
    for (const { id, clientId, texts } of attempts) {
      const key = JSON.stringify([clientId || texts.deviceName, texts.asset]);
      tries.set(key, [...(tries.get(key) ?? []), id]);
    }
    for (const ids of tries.values()) {
      const counted = ids.length >= triesForTwo ? triesCounted : 1;
      for (const id of ids.slice(counted)) repeated.add(id);
    }
  }
  return repeated.size === 0 ? judged : judged.filter(({ session }) => !repeated.has(session.id));
}

import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { StepCondition, StepRule, Try } from "@/lib/domain/answer/playbook/step-rules";
import { countValues } from "@/lib/domain/answer/verdict/factors";
import { comparisonOf, isDeviceOrConnection, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { worksAgain } from "@/lib/domain/answer/verdict/works-again";

/** A call has no time for more. */
const stepsMax = 4;

/** The ids of the steps that apply, in the order of the rules and at most four. The last one that applies always stays. */
export function stepsFor(verdict: Verdict, tried: ReadonlySet<Try>, rules: readonly StepRule[]): readonly string[] {
  const fitting = rules.filter(
    (rule) => isFor(rule, verdict) && !rule.unlessTried?.some((other) => tried.has(other)),
  );
  const ids = [...new Set(fitting.map(({ id }) => id))];
  return ids.length > stepsMax ? [...ids.slice(0, stepsMax - 1), ...ids.slice(-1)] : ids;
}

function isFor(rule: StepRule, verdict: Verdict): boolean {
  const { verdicts, symptoms, deviceKinds, families, when, unless = [] } = rule;
  const { id, symptom, subject, family } = verdict;
  return (
    verdicts.includes(id) &&
    (symptoms === undefined || (symptom !== null && symptoms.includes(symptom))) &&
    // A device of unknown kind can be anything but a computer, whose browser is always known.
    (deviceKinds === undefined || deviceKinds.includes(subject?.deviceKind ?? "tv")) &&
    (families === undefined || (family !== null && families.includes(family))) &&
    (when === undefined || conditions[when](verdict)) &&
    !unless.some((condition) => conditions[condition](verdict))
  );
}

const conditions: Readonly<Record<StepCondition, (verdict: Verdict) => boolean>> = {
  "works-again": worksAgain,
  "device-or-connection": isDeviceOrConnection,
  "others-too": (verdict) => comparisonOf(verdict) === "others-too",
  "only-this-viewer": (verdict) => comparisonOf(verdict) === "only-this-viewer",
  "several-people": ({ against }) => against.some(({ id }) => id === "several-viewers"),
  "never-seen": ({ unknown }) => unknown === "never-seen",
  "on-going": ({ tally }) => tally.onGoing > 0,
  "month-known": ({ unknown }) => unknown === "never-seen" || unknown === "seen-earlier",
};

/** What the caller has tried, according to an incident. */
export function triedIn(incident: Incident | null): ReadonlySet<Try> {
  if (incident === null) return new Set();
  const { attempts, resolution, nextPlay } = incident;
  const next = resolution ?? nextPlay;
  const all = next === null ? attempts : [...attempts, next];
  return new Set<Try>([
    ...(attempts.length > 1 ? (["again"] as const) : []),
    ...(countValues(all, "device") > 1 ? (["another-device"] as const) : []),
    ...(countValues(all, "title") > 1 ? (["another-title"] as const) : []),
  ]);
}

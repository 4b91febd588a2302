import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { StepCondition, StepRule, Try } from "@/lib/domain/answer/playbook/step-rules";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";

/** More would not be done on a call. */
const stepsMax = 4;

/** The ids of the steps worth doing, in the order of the rules, four at most; the last rule that fits always stays. */
export function stepsFor(verdict: Verdict, tried: ReadonlySet<Try>, rules: readonly StepRule[]): readonly string[] {
  const fitting = rules.filter(
    (rule) => isFor(rule, verdict) && !rule.unlessTried?.some((other) => tried.has(other)),
  );
  const last = fitting.at(-1);
  const chosen = fitting.length > stepsMax && last ? [...fitting.slice(0, stepsMax - 1), last] : fitting;
  return chosen.map(({ id }) => id);
}

function isFor({ verdicts, symptoms, deviceKinds, families, when }: StepRule, verdict: Verdict): boolean {
  const { id, symptom, subject, family } = verdict;
  return (
    verdicts.includes(id) &&
    (symptoms === undefined || (symptom !== null && symptoms.includes(symptom))) &&
    // A device of no known kind may be any of them but a computer, whose browser says what it is.
    (deviceKinds === undefined || deviceKinds.includes(subject?.deviceKind ?? "tv")) &&
    (families === undefined || (family !== null && families.includes(family))) &&
    (when === undefined || conditions[when](verdict))
  );
}

/** One good play may be luck. */
const worksAgainFrom = 2;

const conditions: Readonly<Record<StepCondition, (verdict: Verdict) => boolean>> = {
  "works-again": ({ against }) => {
    const good = against.find(({ id }) => id === "good-since")?.values.good;
    return good?.kind === "count" && good.count >= worksAgainFrom;
  },
  "others-too": ({ reason }) => reason === "others-agree",
};

/** What the caller has tried, as an incident shows it. */
export function triedIn(incident: Incident | null): ReadonlySet<Try> {
  if (incident === null) return new Set();
  const { attempts, resolution } = incident;
  const all = resolution === null ? attempts : [...attempts, resolution];
  const devices = new Set(all.map(({ clientId, texts }) => clientId || texts.deviceName));
  const titles = new Set(all.flatMap(({ texts }) => texts.asset ?? []));
  return new Set<Try>([
    ...(attempts.length > 1 ? (["again"] as const) : []),
    ...(devices.size > 1 ? (["another-device"] as const) : []),
    ...(titles.size > 1 ? (["another-title"] as const) : []),
  ]);
}

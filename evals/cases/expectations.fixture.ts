import type { ExpectedIncident } from "@/evals/cases/case";
import type { Ending } from "@/lib/domain/answer/incidents/incident";
import type { Confidence } from "@/lib/domain/answer/verdict/verdict";

/** The evidence is clear. */
export const sure = ["high", "medium"] as const satisfies readonly Confidence[];

/** The evidence points one way, but "high" would overstate it. */
export const likely = ["medium", "low"] as const satisfies readonly Confidence[];

/** No more than a hint. */
export const hint = ["low"] as const satisfies readonly Confidence[];

/** An incident of technical faults. */
export function technical(attempts: number, ending: Ending): ExpectedIncident {
  return { kind: "technical", attempts, ending };
}

/** An incident of refusals by a rule of the account. */
export function refused(attempts: number, ending: Ending): ExpectedIncident {
  return { kind: "refused", attempts, ending };
}

/** An incident of early exits. */
export function left(attempts: number, ending: Ending): ExpectedIncident {
  return { kind: "left", attempts, ending };
}

import { comparisons, type Symptom, type VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { DeviceKind } from "@/lib/domain/device-kind";

/** What the sessions show the caller has already tried. */
export const tries = ["again", "another-device", "another-title"] as const;
export type Try = (typeof tries)[number];

/**
 * `works-again`: at least two good plays since, or five after an account rule. `device-or-connection`: a device, or the
 * connection of that device. `others-too` and `only-this-viewer`: what a comparison with other viewers
 * found. `several-people`: an address that several people may share. `month-known`: the range is empty, and 30 days were
 * read too. `never-seen`: those are empty as well. `on-going`: a session is in progress.
 */
export const stepConditions = [
  "works-again",
  ...comparisons,
  ...(["device-or-connection", "several-people", "month-known", "never-seen", "on-going"] as const),
] as const;
export type StepCondition = (typeof stepConditions)[number];

/**
 * When a step applies. Operators can replace the list (`CONFIG_DIR/steps.json`), in the order of the steps. Omitted
 * fields don't restrict. Several rules may name the same step, for different cases.
 */
export type StepRule = Readonly<{
  /** The key of its wording in the phrase books. */
  id: string;
  /** The caller can do it without the agent, and its wording says so to the caller: it can be in a reply to them. */
  forCaller?: boolean;
  verdicts: readonly VerdictId[];
  symptoms?: readonly Symptom[];
  deviceKinds?: readonly DeviceKind[];
  families?: readonly string[];
  /** Applies only if this holds. */
  when?: StepCondition;
  /** Doesn't apply if any of these holds. */
  unless?: readonly StepCondition[];
  /** Doesn't apply if the sessions show that the caller tried one of these. */
  unlessTried?: readonly Try[];
}>;

import type { Symptom, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { DeviceKind } from "@/lib/domain/device";

/** What the evidence shows that the caller has tried. */
export const tries = ["again", "another-device", "another-title"] as const;
export type Try = (typeof tries)[number];

export const stepConditions = ["works-again", "others-too"] as const;
export type StepCondition = (typeof stepConditions)[number];

/**
 * When a step is worth doing; the operator's (`CONFIG_DIR/steps.json`), in the order to do them. What is left out does
 * not matter.
 */
export type StepRule = Readonly<{
  /** Its words stand in the phrase books under this id. */
  id: string;
  verdicts: readonly VerdictId[];
  symptoms?: readonly Symptom[];
  deviceKinds?: readonly DeviceKind[];
  families?: readonly string[];
  /** Only when what was blamed has worked since, or when others have it too. */
  when?: StepCondition;
  /** Not when the evidence shows that it was tried. */
  unlessTried?: readonly Try[];
}>;

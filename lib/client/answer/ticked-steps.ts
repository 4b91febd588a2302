import { createStore } from "@/lib/client/browser/store";
import type { AnswerStep } from "@/lib/contract/answer";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** A step that was ticked. It's kept after unticking, so that a slip can be undone. */
export type TickedStep = AnswerStep & Readonly<{ isDone: boolean }>;

const none: readonly TickedStep[] = [];
/** Outside React, because a new answer can replace the steps on the page in the middle of a call. In memory only. */
export const tickedStepsStore = createStore<ReadonlyMap<LookupRef, readonly TickedStep[]>>(new Map());

/** The steps ticked for a viewer, in the order first ticked. */
export function tickedSteps(ref: LookupRef): readonly TickedStep[] {
  return tickedStepsStore.get().get(ref) ?? none;
}

/** Ticks or unticks a step. Its wording stays as it was when it was ticked. */
export function toggleStep(ref: LookupRef, { id, text }: AnswerStep): void {
  const steps = tickedSteps(ref);
  const isKnown = steps.some((step) => step.id === id);
  const toggled = steps.map((step) => (step.id === id ? { ...step, isDone: !step.isDone } : step));
  const next = isKnown ? toggled : [...steps, { id, text, isDone: true }];
  tickedStepsStore.set(new Map([...tickedStepsStore.get(), [ref, next]]));
}

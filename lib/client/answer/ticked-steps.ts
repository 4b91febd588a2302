import type { AnswerStep } from "@/lib/contract/answer";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** A step that was ticked off once. Unticked it stays known, so that a slip can be taken back. */
export type TickedStep = AnswerStep & Readonly<{ isDone: boolean }>;

const listeners = new Set<() => void>();
const none: readonly TickedStep[] = [];
/** In memory alone, beside the components: the answer may change its mind, or be drawn anew, in the middle of a call. */
const ticked = new Map<LookupRef, readonly TickedStep[]>();

/** What was ticked off for a viewer, in the order first ticked. */
export function tickedSteps(ref: LookupRef): readonly TickedStep[] {
  return ticked.get(ref) ?? none;
}

/** Ticks a step off, or takes that back. Its words stay as they were when it was done. */
export function toggleStep(ref: LookupRef, { id, text }: AnswerStep): void {
  const steps = tickedSteps(ref);
  const isKnown = steps.some((step) => step.id === id);
  const toggled = steps.map((step) => (step.id === id ? { ...step, isDone: !step.isDone } : step));
  ticked.set(ref, isKnown ? toggled : [...steps, { id, text, isDone: true }]);
  for (const listener of listeners) listener();
}

/** Calls back whenever a step is ticked or unticked. */
export function onTickedSteps(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

"use client";

import { type TickedStep, tickedSteps, tickedStepsStore, toggleStep } from "@/lib/client/answer/ticked-steps";
import { useStore } from "@/lib/client/browser/store";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { AnswerStep } from "@/lib/contract/answer";

type Ticks = Readonly<{
  /** The ticked steps, in that order. All of them go into the note. */
  done: readonly AnswerStep[];
  /** Ticked for an earlier answer and no longer suggested. */
  earlier: readonly TickedStep[];
  toggle: (id: string) => void;
}>;

const nothing: readonly TickedStep[] = [];

/**
 * The steps ticked for a viewer. They're kept when the answer changes, until the page is reloaded.
 *
 * @param steps - The current answer's steps, in the note's wording.
 */
export function useTickedSteps({ ref }: Viewer, steps: readonly AnswerStep[]): Ticks {
  const ticked = useStore(tickedStepsStore, () => tickedSteps(ref), nothing);
  return {
    done: ticked.filter(({ isDone }) => isDone),
    earlier: ticked.filter(({ id }) => !steps.some((step) => step.id === id)),
    toggle: (id) => {
      const step = [...steps, ...ticked].find((one) => one.id === id);
      if (step) toggleStep(ref, step);
    },
  };
}

"use client";

import { type TickedStep, tickedSteps, tickedStepsStore, toggleStep } from "@/lib/client/answer/ticked-steps";
import { useStore } from "@/lib/client/browser/store";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { AnswerStep } from "@/lib/contract/answer";

type Ticks = Readonly<{
  /** What is ticked off, in the order ticked: all of it goes into the note. */
  done: readonly AnswerStep[];
  /** What was ticked for an earlier answer and is none of the steps now. */
  earlier: readonly TickedStep[];
  toggle: (id: string) => void;
}>;

const nothing: readonly TickedStep[] = [];

/**
 * The steps ticked off for a viewer. They outlive the answer that asked for them, until the page is loaded anew.
 *
 * @param steps - Those of the answer now, in the words that the note has for them.
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

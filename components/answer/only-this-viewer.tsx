"use client";

import { Button } from "@/components/ui/button";
import { useOtherViewers } from "@/lib/client/others/use-other-viewers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { answerTexts, compareButton } from "@/lib/presentation/answer/answer-texts";
import { comparisonFailed, comparisonTexts } from "@/lib/presentation/others/comparison-texts";

type Props = Readonly<{ viewer: Viewer; answer: ViewerAnswer }>;

/**
 * Compares with other viewers and shows the conclusion in its own row below the buttons. The samples are in the panel
 * "Other viewers".
 */
export function OnlyThisViewer({ viewer, answer }: Props) {
  const { compared, isAsking, problem, ask } = useOtherViewers(viewer, answer);
  const isVisible = isAsking || problem !== null || compared !== null;
  return (
    <>
      <Button onClick={isAsking ? undefined : ask} aria-busy={isAsking}>
        {compareButton(compared !== null)}
      </Button>
      <div className={isVisible ? "order-last flex w-full flex-wrap items-baseline gap-x-2" : "sr-only"}>
        <span role="status">
          {isAsking && comparisonTexts.asking}
          {!isAsking && problem !== null && comparisonFailed(problem)}
          {!isAsking && problem === null && compared?.words.conclusion}
        </span>
        {isVisible && !isAsking && (
          <button
            type="button"
            onClick={goToSamples}
            className="min-h-6 font-medium text-accent underline-offset-2 hover:underline"
          >
            {answerTexts.seeSamples}
          </button>
        )}
      </div>
    </>
  );
}

function goToSamples(): void {
  const region = document.getElementById("other-viewers");
  region?.scrollIntoView({ block: "center" });
  region?.querySelector("button")?.focus({ preventScroll: true });
}

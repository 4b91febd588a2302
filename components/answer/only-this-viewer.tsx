"use client";

import { Button } from "@/components/ui/button";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useOtherViewers } from "@/lib/client/others/use-other-viewers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { othersSentence } from "@/lib/presentation/others/other-viewers-words";

type Props = Readonly<{
  viewer: Viewer;
  /** The window of the list that the play stands in. */
  window: RangeQuery;
  /** The bad play to ask about. */
  session: Session;
}>;

/**
 * Asks whether other viewers were hit too, and says what came of it in a row of its own below the buttons. The samples
 * stand in the panel "Other viewers".
 */
export function OnlyThisViewer({ viewer, window, session }: Props) {
  const { rules } = usePageConfig();
  const { answer, isAsking, problem, ask } = useOtherViewers(viewer, window, session);
  const isTold = isAsking || problem !== null || answer !== null;
  return (
    <>
      <Button onClick={isAsking ? undefined : ask} aria-busy={isAsking}>
        Only this viewer?
      </Button>
      <div className={isTold ? "order-last flex w-full flex-wrap items-baseline gap-x-2" : "sr-only"}>
        <span role="status">
          {isAsking && "Asking Conviva about other viewers…"}
          {!isAsking && problem !== null && `${problem.title}. Nothing was found about other viewers.`}
          {!isAsking && problem === null && answer !== null && othersSentence(answer, rules)}
        </span>
        {isTold && !isAsking && (
          <button
            type="button"
            onClick={goToSamples}
            className="min-h-6 font-medium text-accent underline-offset-2 hover:underline"
          >
            See the samples
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

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useRange } from "@/lib/client/address/use-range";
import { useFixWatch } from "@/lib/client/answer/use-fix-watch";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import { fixWatchTexts } from "@/lib/presentation/answer/answer-texts";

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  onEvidence: ShowEvidence;
}>;

/**
 * Watches for a new attempt and compares it with the failed ones. The button is in the answer's footer; the result has
 * its own row below the buttons. A running watch stays visible even if a new answer has nothing to compare.
 */
export function FixWatch({ viewer, answer, sessions, onEvidence }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  const watching = useFixWatch({ viewer, answer, sessions });
  const { watch, isWatching, canBegin } = watching;
  if (watch === null && !canBegin) return null;

  const close = () => {
    // The pressed button disappears, and with nothing to compare the other one does too, so the focus moves to the first.
    const next = canBegin ? main.current : main.current?.parentElement?.querySelector("button");
    next?.focus();
    watching.close();
  };

  return (
    <>
      {/* One button with two names, so that it keeps the focus and a double click is harmless. */}
      <Button ref={main} onClick={isWatching ? watching.check : watching.begin} aria-busy={watching.isChecking}>
        {isWatching ? "Check now" : fixWatchTexts.begin}
      </Button>
      {watch !== null && (
        <Button look="ghost" onClick={close}>
          {isWatching ? fixWatchTexts.stop : "Close"}
        </Button>
      )}
      <div role="status" className={watch === null ? "sr-only" : "order-last w-full"}>
        {watching.sentences}
        {watching.hasFailed && ` ${fixWatchTexts.checkFailed}`}
      </div>
      {watch?.session && (
        <NewPlay viewer={viewer} sessions={sessions} session={watch.session} onEvidence={onEvidence} />
      )}
      {watch !== null && <p className="order-last -mt-1 w-full text-xs text-ink-faint">{watching.timing}</p>}
    </>
  );
}

type NewPlayProps = Pick<Props, "viewer" | "sessions" | "onEvidence"> & Readonly<{ session: Session }>;

/** Selects the attempt that the watch found. It refetches the list if needed; a fixed range may not contain the attempt. */
function NewPlay({ viewer, sessions, session, onEvidence }: NewPlayProps) {
  const { range } = useRange();
  const queryClient = useQueryClient();
  const isListed = sessions.some(({ id }) => id === session.id);
  if (!isListed && !("days" in range)) return null;
  const show = () => {
    onEvidence([session.id]);
    if (isListed) return;
    void queryClient.invalidateQueries({ queryKey: viewerQueries.sessions(viewer.ref, range).queryKey });
  };
  return (
    <Button look="ghost" className="order-last text-accent" onClick={show}>
      {fixWatchTexts.showAttempt}
    </Button>
  );
}

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

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  onEvidence: ShowEvidence;
}>;

/**
 * Watches for a new play, and says how it compares. Stands among the buttons of the answer's footer; what it says takes
 * a row of its own below them. A watch that runs goes on being shown when the answer has nothing to compare any more.
 */
export function FixWatch({ viewer, answer, sessions, onEvidence }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  const watching = useFixWatch({ viewer, answer, sessions });
  const { watch, isWatching, canBegin } = watching;
  if (watch === null && !canBegin) return null;

  const close = () => {
    // The button that was pressed goes. With nothing to compare the other one does too, and the row's first is left.
    const next = canBegin ? main.current : main.current?.parentElement?.querySelector("button");
    next?.focus();
    watching.close();
  };

  return (
    <>
      {/* One button with two names: the focus stays where it is, and a double click does no harm. */}
      <Button ref={main} onClick={isWatching ? watching.check : watching.begin} aria-busy={watching.isChecking}>
        {isWatching ? "Check now" : "Did that fix it?"}
      </Button>
      {watch !== null && (
        <Button look="ghost" className="px-2" onClick={close}>
          {isWatching ? "Stop watching" : "Close"}
        </Button>
      )}
      <div role="status" className={watch === null ? "sr-only" : "order-last w-full"}>
        {watching.sentences}
        {watching.hasFailed && " The last check did not get through; it is tried again."}
      </div>
      {watch?.session && (
        <NewPlay viewer={viewer} sessions={sessions} session={watch.session} onEvidence={onEvidence} />
      )}
      {watch !== null && <p className="order-last -mt-1 w-full text-xs text-ink-faint">{watching.timing}</p>}
    </>
  );
}

type NewPlayProps = Pick<Props, "viewer" | "sessions" | "onEvidence"> & Readonly<{ session: Session }>;

/** Leads to the play that the watch speaks of. A list of another range is asked for again first; a frozen one lacks it. */
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
    <Button look="ghost" className="order-last px-2 text-accent" onClick={show}>
      Show the new play
    </Button>
  );
}

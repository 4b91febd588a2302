"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useRange } from "@/lib/client/address/use-range";
import { insightsOf } from "@/lib/client/answer/insights-of";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useFixWatch } from "@/lib/client/answer/use-fix-watch";
import { useZone } from "@/lib/client/preferences/preferences";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import { failingPlays } from "@/lib/domain/answer/fix-watch/fix-watch";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import { fixWatchSentences, watchedText } from "@/lib/presentation/answer/fix-watch-words";

type Props = Readonly<{
  viewer: Viewer;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  /** What is blamed. */
  subject: Subject | null;
  onEvidence: ShowEvidence;
}>;

/**
 * Watches for a new play, and says how it compares. Stands among the buttons of the answer's footer; what it says takes
 * a row of its own below them. A watch that runs goes on being shown when the answer has nothing to compare any more.
 */
export function FixWatch({ viewer, answer, sessions, subject, onEvidence }: Props) {
  const zone = useZone();
  const care = usePageConfig();
  const main = useRef<HTMLButtonElement>(null);
  const { evidence, incidents } = insightsOf(sessions, answer, viewer.lookup.kind, care);
  const failing = failingPlays(evidence, incidents[0], care.thresholds);
  const watching = useFixWatch({ viewer, sessions, failing, subject });
  const { watch, isWatching } = watching;
  if (watch === null && failing.length === 0) return null;

  const close = () => {
    // The button that was pressed goes. With nothing to compare the other one does too, and the row's first is left.
    const next = failing.length > 0 ? main.current : main.current?.parentElement?.querySelector("button");
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
        {watch !== null && fixWatchSentences(watch, watching.subject, zone).join(" ")}
        {watching.hasFailed && " The last check did not get through; it is tried again."}
      </div>
      {watch?.session && (
        <NewPlay viewer={viewer} sessions={sessions} session={watch.session} onEvidence={onEvidence} />
      )}
      {watch !== null && (
        <p className="order-last -mt-1 w-full text-xs text-ink-faint">{watchedText(watching, zone)}</p>
      )}
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

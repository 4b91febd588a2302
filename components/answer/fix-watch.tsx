"use client";

import { Button } from "@/components/button";
import { useZone } from "@/lib/client/preferences";
import { useFixWatch } from "@/lib/client/use-fix-watch";
import type { Viewer } from "@/lib/client/viewer";
import type { Subject } from "@/lib/domain/insights/verdict";
import type { Session } from "@/lib/domain/session";
import { fixWatchSentences, watchedText } from "@/lib/presentation/fix-watch";

type Props = Readonly<{
  viewer: Viewer;
  /** The plays that a new one is compared with. */
  failing: readonly Session[];
  subject: Subject | null;
}>;

/**
 * Watches for a new play, and says how it compares. Stands among the buttons of the answer's footer; what it says takes
 * a row of its own below them. A watch that runs goes on being shown when the answer has nothing to compare any more.
 */
export function FixWatch({ viewer, failing, subject }: Props) {
  const zone = useZone();
  const watching = useFixWatch(viewer, failing, subject);
  const { watch, isWatching } = watching;
  if (watch === null && failing.length === 0) return null;
  return (
    <>
      {/* One button with two names: the focus stays where it is, and a double click does no harm. */}
      <Button onClick={isWatching ? watching.check : watching.begin} aria-busy={watching.isChecking}>
        {isWatching ? "Check now" : "Did that fix it?"}
      </Button>
      {watch !== null && (
        <Button look="ghost" className="px-2" onClick={watching.stop}>
          {isWatching ? "Stop watching" : "Close"}
        </Button>
      )}
      <div role="status" className={watch === null ? "sr-only" : "order-last w-full"}>
        {watch !== null && fixWatchSentences(watch, watching.subject, zone).join(" ")}
        {watching.hasFailed && " The last check did not get through; it is tried again."}
      </div>
      {watch !== null && (
        <p className="order-last -mt-1 w-full text-xs text-ink-faint">{watchedText(watching, zone)}</p>
      )}
    </>
  );
}

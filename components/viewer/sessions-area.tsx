"use client";

import { HandOverPanel } from "@/components/hand-over/hand-over-panel";
import { LoadedSessions } from "@/components/viewer/loaded-sessions";
import { SessionsSkeleton } from "@/components/viewer/sessions-skeleton";
import { WithSessions } from "@/components/viewer/with-sessions";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import { useSessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; evidence: EvidenceFocus }>;

/** Everything based on the list of sessions: timeline, list, detail, trends. */
export function SessionsArea({ viewer, range, evidence }: Props) {
  const filters = useSessionFilters(evidence);
  const notes = <HandOverPanel viewer={viewer} range={range} />;
  return (
    <WithSessions
      viewer={viewer}
      range={range}
      skeleton={<SessionsSkeleton />}
      missing={<SessionsSkeleton isMissing notes={notes} />}
    >
      {(answer, sessions) => (
        <LoadedSessions
          viewer={viewer}
          range={range}
          answer={answer}
          sessions={sessions}
          filters={filters}
          evidence={evidence}
          notes={notes}
        />
      )}
    </WithSessions>
  );
}

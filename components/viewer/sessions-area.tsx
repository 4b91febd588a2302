"use client";

import { AnswerPanel } from "@/components/ui/query-panel";
import { LoadedSessions } from "@/components/viewer/loaded-sessions";
import { SessionsSkeleton } from "@/components/viewer/sessions-skeleton";
import { refreshInterval, useWakingByTouch } from "@/lib/client/browser/idle-refresh";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import { useSessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; evidence: EvidenceFocus }>;

/** Everything that is drawn from the list of sessions: timeline, list, detail, trends. */
export function SessionsArea({ viewer, range, evidence }: Props) {
  const filters = useSessionFilters(evidence);
  useWakingByTouch();
  return (
    <AnswerPanel
      options={{
        ...viewerQueries.sessions(viewer.ref, range),
        refetchInterval: ({ state }) => refreshInterval((state.data?.columns.onGoing.length ?? 0) > 0),
      }}
      family={viewerQueries.sessionLists(viewer.ref)}
      skeleton={<SessionsSkeleton />}
      missing={<SessionsSkeleton isMissing />}
    >
      {(answer) => (
        <LoadedSessions
          viewer={viewer}
          range={range}
          answer={answer}
          sessions={sessionsOf(answer)}
          filters={filters}
          evidence={evidence}
        />
      )}
    </AnswerPanel>
  );
}

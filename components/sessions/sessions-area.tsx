"use client";

import { AnswerPanel } from "@/components/answer-panel";
import { LoadedSessions } from "@/components/sessions/loaded-sessions";
import { SessionsSkeleton } from "@/components/sessions/sessions-skeleton";
import { sessionsOf } from "@/lib/client/decoded-sessions";
import { refreshInterval, useWakingByTouch } from "@/lib/client/refresh";
import type { EvidenceFocus } from "@/lib/client/use-evidence";
import { useSessionFilters } from "@/lib/client/use-session-filters";
import type { Viewer } from "@/lib/client/viewer";
import { viewerQueries } from "@/lib/client/viewer-queries";
import type { RangeQuery } from "@/lib/domain/time-range";

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

"use client";

import { TimelinePanel } from "@/components/timeline/timeline-panel";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import { useSessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  list: SessionsAnswer;
  sessions: readonly Session[];
  evidence: EvidenceFocus;
}>;

/** The timeline of a viewer's page, for frames that are wide enough. */
export function EmbedTimeline({ viewer, answer, list, sessions, evidence }: Props) {
  const filters = useSessionFilters(evidence);
  return (
    <TimelinePanel
      kind={viewer.lookup.kind}
      answer={list}
      sessions={sessions}
      shown={filters.apply(sessions)}
      filters={filters}
      selection={evidence}
      assessed={answer}
    />
  );
}

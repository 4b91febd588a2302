"use client";

import { NoSessions } from "@/components/sessions/no-sessions";
import { Timeline } from "@/components/timeline/timeline";
import { TimelineLegend } from "@/components/timeline/timeline-legend";
import { Panel } from "@/components/ui/panel";
import type { useSelection } from "@/lib/client/address/use-selection";
import { useZone } from "@/lib/client/preferences/preferences";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";
import { describeSessionsWindow } from "@/lib/presentation/sessions/sessions-window";

type Props = Readonly<{
  kind: LookupKind;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  shown: readonly Session[];
  filters: SessionFilters;
  selection: ReturnType<typeof useSelection>;
}>;

/** The "Timeline" panel: when the viewer watched, on which devices, and with what outcome. */
export function TimelinePanel({ kind, answer, sessions, shown, filters, selection }: Props) {
  const zone = useZone();
  return (
    <Panel
      title="Timeline"
      aside={
        sessions.length > 0 && (
          <TimelineLegend counts={countOutcomes(sessions)} hidden={filters.hidden} onToggle={filters.toggleOutcome} />
        )
      }
      footer={`${filters.isFiltering ? `Filtered: ${shown.length} of ${counted(sessions.length, "session")} · ` : ""}${describeSessionsWindow(answer, zone)}`}
    >
      {sessions.length === 0 ? (
        <NoSessions answer={answer} kind={kind} />
      ) : (
        <Timeline
          sessions={shown}
          all={sessions}
          range={answer.range}
          now={answer.asOf}
          zone={zone}
          selectedId={selection.selectedId}
          onSelect={selection.select}
        />
      )}
    </Panel>
  );
}

function countOutcomes(sessions: readonly Session[]): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of sessions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

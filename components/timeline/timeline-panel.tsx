"use client";

import dynamic from "next/dynamic";
import { useId, useState } from "react";
import { ComplaintFinder } from "@/components/complaint/complaint-finder";
import { Timeline } from "@/components/timeline/timeline";
import { TimelineHint } from "@/components/timeline/timeline-hint";
import { TimelineLegend } from "@/components/timeline/timeline-legend";
import type { useSelection } from "@/lib/client/address/use-selection";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { usePreferences, useZone } from "@/lib/client/preferences/preferences";
import { longReadStore } from "@/lib/client/sessions/all/long-read-store";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { AnswerIncident, ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { partialText } from "@/lib/presentation/sessions/coverage-words";
import { describeSessionsWindow } from "@/lib/presentation/sessions/sessions-window";
import { createViewportStore } from "./surface/create-viewport-store";
import { TimelineControls } from "./timeline-controls";
import { TimelineLaneChoice } from "./timeline-lane-choice";

/** Few viewers have none. */
const NoSessions = dynamic(() => import("@/components/sessions/no-sessions").then((m) => m.NoSessions), {
  loading: () => null,
});

type Props = Readonly<{
  kind: LookupKind;
  answer: Pick<SessionsAnswer, "range" | "asOf" | "limit" | "isPossiblyTruncated">;
  sessions: readonly Session[];
  shown: readonly Session[];
  filters: SessionFilters;
  selection: ReturnType<typeof useSelection>;
  /** `null` until the answer is here. */
  assessed: ViewerAnswer | null;
  /** Whether it searches for the attempt that a caller means. */
  hasFinder?: boolean;
}>;

const noIncidents: readonly AnswerIncident[] = [];
const noGaps: readonly Gap[] = [];

/** The "Timeline" panel: when the viewer watched, with what outcome, and the search for the attempt a caller means. */
export function TimelinePanel({
  kind,
  answer,
  sessions,
  shown,
  filters,
  selection,
  assessed,
  hasFinder = true,
}: Props) {
  const id = useId();
  const zone = useZone();
  const { lanes } = usePreferences();
  const { thresholds } = usePageConfig();
  const [view] = useState(() => createViewportStore(answer.range));
  const { selectedId, select: onSelect } = selection;
  const { range, asOf } = answer;
  const hasSessions = sessions.length > 0;
  const known = useCompleteness();
  const partial = partialText(known);
  return (
    <section
      aria-labelledby={id}
      className="@container/timeline relative min-w-0 scroll-mt-2 rounded-panel border border-line bg-surface shadow-panel focus-within:z-10 lg:scroll-mt-16"
    >
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-1.25 max-sm:px-3">
        <h2 id={id} className="font-semibold tracking-tight">
          Timeline
        </h2>
        {hasSessions && (
          <>
            {hasFinder && (
              <ComplaintFinder
                sessions={sessions}
                range={range}
                now={asOf}
                isComplete={known?.isComplete ?? true}
                selectedId={selectedId}
                onSelect={onSelect}
              />
            )}
            <div className="hidden items-center gap-3 @min-[640px]/timeline:flex">
              <TimelineLaneChoice lanes={lanes} />
              <TimelineControls view={view} />
            </div>
          </>
        )}
      </header>
      {hasSessions ? (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 pb-2 max-sm:px-3">
            <TimelineLegend
              counts={countOutcomes(sessions)}
              hidden={filters.hidden}
              onToggle={filters.toggleOutcome}
            />
            {partial !== "" && <p className="text-xs text-ink-muted">{partial}</p>}
            <TimelineHint />
          </div>
          <Timeline
            view={view}
            sessions={shown}
            all={sessions}
            lanesBy={lanes}
            thresholds={thresholds}
            incidents={assessed?.incidents ?? noIncidents}
            gaps={known?.gaps ?? noGaps}
            limit={answer.limit}
            onRetry={(gap) => longReadStore.get()?.loader.retry(gap)}
            range={range}
            now={asOf}
            zone={zone}
            selectedId={selectedId}
            onSelect={onSelect}
          />
        </>
      ) : (
        <NoSessions answer={answer} kind={kind} isNeverSeen={assessed?.lastSeen?.kind === "never"} />
      )}
      {/* A chart says it above its lanes. */}
      <footer
        className={`border-t border-line px-3 py-2 text-xs text-ink-faint ${hasSessions ? "@min-[640px]/timeline:hidden" : ""}`}
      >
        {describeSessionsWindow(answer, zone)}
      </footer>
    </section>
  );
}

function countOutcomes(sessions: readonly Session[]): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of sessions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

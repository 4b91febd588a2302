"use client";

import type { AnswerIncident } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import { laneGroups } from "@/lib/presentation/timeline/lane-groups";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import { prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";
import { TimelineChart, type TimelineView } from "./timeline-chart";
import { TimelineDayList } from "./timeline-day-list";

/** A viewer's sessions over time: lanes on a wide page, a list by day on a narrow one. */
export function Timeline({
  sessions,
  all,
  lanesBy,
  incidents,
  ...view
}: TimelineView &
  Readonly<{
    sessions: readonly Session[];
    /** Including the ones that filters hide, because they decide the lanes and their results. */
    all: readonly Session[];
    lanesBy: LaneKind;
    incidents: readonly AnswerIncident[];
  }>): React.ReactNode {
  const lanes = laneGroups(all, lanesBy, view.thresholds);
  const model = prepareTimeline(sessions, lanes);
  const { zone, gaps, limit, selectedId, onSelect, onRetry } = view;
  return (
    <>
      <div className="hidden @min-[640px]/timeline:block">
        <TimelineChart model={model} lanesBy={lanesBy} total={all.length} incidents={incidents} {...view} />
      </div>
      <div className="@min-[640px]/timeline:hidden">
        <TimelineDayList
          newestFirst={sessions}
          zone={zone}
          gaps={gaps}
          limit={limit}
          selectedId={selectedId}
          onSelect={onSelect}
          onRetry={onRetry}
        />
      </div>
    </>
  );
}

"use client";

import { useMemo } from "react";
import type { AnswerIncident } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import { laneGroups } from "@/lib/presentation/timeline/lane-groups";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import { prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";
import { TimelineChart, type TimelineView } from "./timeline-chart";
import { TimelineDayList } from "./timeline-day-list";

type Props = TimelineView &
  Readonly<{
    sessions: readonly Session[];
    /** Including the ones that filters hide, because they decide the lanes and their results. */
    all: readonly Session[];
    lanesBy: LaneKind;
    incidents: readonly AnswerIncident[];
  }>;

/** A viewer's sessions over time: lanes on a wide page, a list by day on a narrow one. */
export function Timeline(props: Props): React.ReactNode {
  const { sessions, all, lanesBy, incidents, thresholds, zone, gaps, limit, selectedId, onSelect, onRetry } = props;
  // Kept by hand: the compiler doesn't keep it apart from the other props, and a selection would prepare all of it again.
  const model = useMemo(
    () => prepareTimeline(sessions, laneGroups(all, lanesBy, thresholds)),
    [sessions, all, lanesBy, thresholds],
  );
  return (
    <>
      <div className="hidden @min-[640px]/timeline:block">
        <TimelineChart
          model={model}
          lanesBy={lanesBy}
          total={all.length}
          incidents={incidents}
          view={props.view}
          thresholds={thresholds}
          range={props.range}
          gaps={gaps}
          limit={limit}
          now={props.now}
          zone={zone}
          selectedId={selectedId}
          onSelect={onSelect}
          onRetry={onRetry}
        />
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

"use client";

import type { Session } from "@/lib/domain/sessions/session";
import { prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";
import { TimelineChart, type TimelineView } from "./timeline-chart";
import { TimelineDayList } from "./timeline-day-list";

/** A viewer's sessions over time: lanes by device on a wide page, a list by day on a narrow one. */
export function Timeline({
  sessions,
  all,
  ...view
}: TimelineView &
  Readonly<{
    sessions: readonly Session[];
    /** Including the ones that filters hide, because they decide the numbers of the devices. */
    all: readonly Session[];
  }>): React.ReactNode {
  const model = prepareTimeline(sessions, all);
  return (
    <div className="@container/timeline">
      <div className="hidden @min-[640px]/timeline:block">
        <TimelineChart model={model} {...view} />
      </div>
      <div className="@min-[640px]/timeline:hidden">
        <TimelineDayList newestFirst={sessions} {...view} />
      </div>
    </div>
  );
}

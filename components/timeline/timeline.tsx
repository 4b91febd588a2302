"use client";

import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";
import { TimelineChart } from "./timeline-chart";
import { TimelineDayList } from "./timeline-day-list";

/** A viewer's sessions over time: lanes by device on a wide page, a list by day on a narrow one. */
export function Timeline({
  sessions,
  all,
  range,
  now,
  zone,
  selectedId,
  onSelect,
}: Readonly<{
  sessions: readonly Session[];
  /** Those that the filters hide too: they decide the numbers of the devices. */
  all: readonly Session[];
  range: TimeRange;
  now: EpochMs;
  zone: string;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>): React.ReactNode {
  const model = prepareTimeline(sessions, all);
  return (
    <div className="@container/timeline">
      <div className="hidden @min-[640px]/timeline:block">
        <TimelineChart
          model={model}
          range={range}
          now={now}
          zone={zone}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      </div>
      <div className="@min-[640px]/timeline:hidden">
        <TimelineDayList newestFirst={sessions} zone={zone} selectedId={selectedId} onSelect={onSelect} />
      </div>
    </div>
  );
}

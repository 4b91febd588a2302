import dynamic from "next/dynamic";
import { use, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { MarkedDayContext, markedDayPart } from "@/lib/client/trends/marked-day";
import type { AnswerIncident } from "@/lib/contract/answer";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { gapTexts } from "@/lib/presentation/sessions/gap-words";
import { describeSessionsWindow, sessionsAsOf } from "@/lib/presentation/sessions/sessions-window";
import { nowMark } from "@/lib/presentation/timeline/axis";
import { bracketsOf, incidentSizes } from "@/lib/presentation/timeline/brackets";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import { notLoadedText } from "@/lib/presentation/timeline/not-loaded";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { timelineTexts } from "@/lib/presentation/timeline/timeline-texts";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";
import { reveal } from "@/lib/presentation/timeline/viewport";
import { markedText } from "@/lib/presentation/trends/trend-texts";
import type { ViewportStore } from "./surface/create-viewport-store";
import { TimelineBrush } from "./timeline-brush";
import { TimelineCanvas } from "./timeline-canvas";
import { TimelineLaneLabels } from "./timeline-lane-labels";
import { TimelineOverviewLabel } from "./timeline-overview-label";
import { TimelineSessionList } from "./timeline-session-list";
import { TimelineTooltip } from "./timeline-tooltip";
import { useTimelineSurface } from "./use-timeline-surface";

/** Few ranges have periods that failed. */
const TimelineRetries = dynamic(() => import("./timeline-retries").then((m) => m.TimelineRetries), {
  loading: () => null,
});

/** The range and the zone of a timeline, what of it is visible, and its selection. */
export type TimelineView = Readonly<{
  view: ViewportStore;
  thresholds: Thresholds;
  range: TimeRange;
  /** What isn't loaded. */
  gaps: readonly Gap[];
  /** The most sessions one response can have. */
  limit: number;
  /** Asks for a period again that failed. */
  onRetry: (gap: Gap) => void;
  now: EpochMs;
  zone: string;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>;

type Props = TimelineView &
  Readonly<{
    model: TimelineModel;
    lanesBy: LaneKind;
    /** How many sessions there are, including those that filters hide. */
    total: number;
    incidents: readonly AnswerIncident[];
  }>;

/** The session in focus or under the pointer. Escape closes its tooltip and keeps its outline. */
type Active = Readonly<{ id: SessionId; isTooltipOpen: boolean }>;

/** Lanes, axis and overview. Pan and zoom change a viewport outside React, so no frame of a gesture renders this. */
export function TimelineChart(props: Props) {
  // Not a rest: with one, the compiler prepares everything again whenever any of them changes.
  const { model, lanesBy, total, incidents, view, thresholds } = props;
  const { range, gaps, limit, now, zone, selectedId, onSelect, onRetry } = props;
  const failed = gaps.filter(({ why }) => why === "failed" || why === "retrying");
  const root = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const markedDay = use(MarkedDayContext);
  const [active, setActive] = useState<Active | null>(null);
  const positionOf = (id: SessionId | undefined | null) => (id ? (model.positionOf.get(id) ?? null) : null);
  const input = {
    model,
    now,
    nowMark: nowMark(range, now, zone),
    brackets: bracketsOf(model, incidents, now),
    gaps,
    limit,
    markedDay,
    offsets: utcOffsets(range, zone),
    selected: positionOf(selectedId),
    active: positionOf(active?.id),
  };
  const activate = (index: number | null) => {
    const id = index === null ? undefined : model.sessions[index]?.id;
    if (id === undefined) setActive(null);
    else if (id !== active?.id || !active.isTooltipOpen) setActive({ id, isTooltipOpen: true });
  };
  const dismiss = () => setActive((before) => before && { ...before, isTooltipOpen: false });

  // External system: the viewport, which is kept outside React.
  useEffect(() => {
    view.setBounds({ start: range.start, end: range.end });
  }, [view, range.start, range.end]);

  const revealMarked = useEffectEvent(() => {
    if (markedDay !== null) view.set(reveal(view.get(), view.bounds(), markedDay));
  });
  const markedStart = markedDay?.start ?? null;
  // External system: the viewport, which moves to a day that is marked in the trends.
  useEffect(() => {
    if (markedStart !== null) revealMarked();
  }, [markedStart]);

  useTimelineSurface(root, view, input, {
    onHover: activate,
    onTap: (index) => {
      const id = model.sessions[index]?.id;
      if (id !== undefined) onSelect(id);
    },
    onGesture: () => setActive(null),
  });

  const described = active?.isTooltipOpen && input.active !== null ? model.sessions[input.active] : undefined;
  const sizes = incidentSizes(incidents);
  const newestFirst = Array.from(model.order.toReversed(), (index) => model.sessions[index]);
  return (
    <div ref={root} className="relative isolate scroll-mt-16" {...(markedDay === null ? {} : markedDayPart)}>
      <div
        data-part="scroller"
        className="max-h-52 overflow-x-hidden overflow-y-auto px-4 [@media(min-height:1000px)]:max-h-70"
      >
        <div className="grid min-h-33 grid-cols-[164px_minmax(0,1fr)]">
          <TimelineLaneLabels
            lanes={model.lanes}
            kind={lanesBy}
            zoneNames={zoneNamesOf(range, zone)}
            asOf={sessionsAsOf(now, zone)}
            source={describeSessionsWindow({ asOf: now, range }, zone)}
          />
          <TimelineCanvas
            input={input}
            incidentSizes={sizes}
            zone={zone}
            view={view}
            onActivate={activate}
            onDismiss={dismiss}
            onSelect={onSelect}
            helpId={helpId}
          >
            <ul
              data-part="retries"
              aria-label={gapTexts.failedPeriods}
              className="pointer-events-none sticky top-0 z-10 col-start-1 row-start-1 h-0 empty:hidden"
            >
              {failed.length > 0 && <TimelineRetries gaps={failed} zone={zone} view={view} onRetry={onRetry} />}
            </ul>
          </TimelineCanvas>
        </div>
        <div className="sticky bottom-0 z-10 grid grid-cols-[164px_minmax(0,1fr)] items-center bg-surface py-2">
          <TimelineOverviewLabel
            view={view}
            range={range}
            shown={model.sessions.length}
            total={total}
            isComplete={gaps.length === 0}
            lanes={model.lanes.length}
          />
          <TimelineBrush view={view} range={range} zone={zone} />
        </div>
      </div>
      <p id={helpId} hidden>
        {timelineTexts.help} {notLoadedText(gaps, limit, zone)} {markedDay !== null && markedText(markedDay.label)}
      </p>
      <TimelineSessionList
        newestFirst={newestFirst.filter((session) => session !== undefined)}
        incidentSizes={sizes}
        zone={zone}
        selectedId={selectedId}
        onSelect={onSelect}
        onFocus={(id) => activate(positionOf(id))}
      />
      <TimelineTooltip session={described ?? null} zone={zone} thresholds={thresholds} onDismiss={dismiss} />
    </div>
  );
}

/** Both names if the clocks change within the range. */
function zoneNamesOf({ start, end }: TimeRange, zone: string): string {
  return [...new Set([zoneName(start, zone), zoneName(end, zone)])].join(", then ");
}

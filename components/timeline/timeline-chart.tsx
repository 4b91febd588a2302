import { useEffect, useId, useRef, useState } from "react";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { timelineTexts } from "@/lib/presentation/timeline/timeline-texts";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";
import { createViewportStore } from "./surface/create-viewport-store";
import { TimelineBrush } from "./timeline-brush";
import { TimelineCanvas } from "./timeline-canvas";
import { TimelineControls } from "./timeline-controls";
import { TimelineLaneLabels } from "./timeline-lane-labels";
import { TimelineSessionList } from "./timeline-session-list";
import { TimelineTooltip } from "./timeline-tooltip";
import { useTimelineSurface } from "./use-timeline-surface";

/** The range and the zone of a timeline, and its selection. */
export type TimelineView = Readonly<{
  range: TimeRange;
  now: EpochMs;
  zone: string;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>;

/** The session in focus or under the pointer. Escape closes its tooltip and keeps its outline. */
type Active = Readonly<{ id: SessionId; isTooltipOpen: boolean }>;

/** Lanes, axis and overview. Pan and zoom change a viewport outside React, so no frame of a gesture renders this. */
export function TimelineChart({
  model,
  range,
  now,
  zone,
  selectedId,
  onSelect,
}: TimelineView & Readonly<{ model: TimelineModel }>) {
  const root = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [view] = useState(() => createViewportStore(range));
  const [active, setActive] = useState<Active | null>(null);
  const positionOf = (id: SessionId | undefined | null) => (id ? (model.positionOf.get(id) ?? null) : null);
  const input = {
    model,
    now,
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

  useTimelineSurface(root, view, input, {
    onHover: activate,
    onTap: (index) => {
      const id = model.sessions[index]?.id;
      if (id !== undefined) onSelect(id);
    },
    onGesture: () => setActive(null),
  });

  const described = active?.isTooltipOpen && input.active !== null ? model.sessions[input.active] : undefined;
  const newestFirst = Array.from(model.order.toReversed(), (index) => model.sessions[index]);
  return (
    <div ref={root} className="relative isolate">
      <div data-part="scroller" className="max-h-126.25 overflow-x-hidden overflow-y-auto px-4">
        <div className="grid grid-cols-[152px_minmax(0,1fr)]">
          <TimelineLaneLabels lanes={model.lanes} zoneNames={zoneNamesOf(range, zone)} />
          <TimelineCanvas
            input={input}
            zone={zone}
            view={view}
            onActivate={activate}
            onDismiss={dismiss}
            onSelect={onSelect}
            helpId={helpId}
          />
        </div>
        <div className="sticky bottom-0 z-10 grid grid-cols-[152px_minmax(0,1fr)] items-center bg-surface py-2.5">
          <TimelineControls view={view} />
          <TimelineBrush view={view} range={range} zone={zone} />
        </div>
      </div>
      <p id={helpId} hidden>
        {timelineTexts.help}
      </p>
      <TimelineSessionList
        newestFirst={newestFirst.filter((session) => session !== undefined)}
        zone={zone}
        selectedId={selectedId}
        onSelect={onSelect}
        onFocus={(id) => activate(positionOf(id))}
      />
      <TimelineTooltip session={described ?? null} zone={zone} onDismiss={dismiss} />
    </div>
  );
}

/** Both names if the clocks change within the range. */
function zoneNamesOf({ start, end }: TimeRange, zone: string): string {
  return [...new Set([zoneName(start, zone), zoneName(end, zone)])].join(", then ");
}

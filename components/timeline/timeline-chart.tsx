import { useEffect, useId, useRef, useState } from "react";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { zoneOffsets } from "@/lib/presentation/timeline/zone-offsets";
import { createViewportStore } from "./surface/create-viewport-store";
import { TimelineBrush } from "./timeline-brush";
import { TimelineCanvas } from "./timeline-canvas";
import { TimelineControls } from "./timeline-controls";
import { TimelineLaneLabels } from "./timeline-lane-labels";
import { TimelineSessionList } from "./timeline-session-list";
import { TimelineTooltip } from "./timeline-tooltip";
import { useTimelineSurface } from "./use-timeline-surface";

/** `isTold` is whether the tooltip is up, which Escape takes down while the mark stays. */
type Active = Readonly<{ id: SessionId; isTold: boolean }>;

/** Lanes, axis and overview. Pan and zoom move a viewport outside of React; nothing here renders for a frame. */
export function TimelineChart({
  model,
  range,
  now,
  zone,
  selectedId,
  onSelect,
}: Readonly<{
  model: TimelineModel;
  range: TimeRange;
  now: EpochMs;
  zone: string;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>) {
  const root = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [view] = useState(() => createViewportStore(range));
  const [active, setActive] = useState<Active | null>(null);
  const positionOf = (id: SessionId | undefined | null) => (id ? (model.positionOf.get(id) ?? null) : null);
  const input = {
    model,
    now,
    offsets: zoneOffsets(range, zone),
    selected: positionOf(selectedId),
    active: positionOf(active?.id),
  };
  const activate = (index: number | null) => {
    const id = index === null ? undefined : model.sessions[index]?.id;
    if (id === undefined) setActive(null);
    else if (id !== active?.id || !active.isTold) setActive({ id, isTold: true });
  };
  const dismiss = () => setActive((before) => before && { ...before, isTold: false });

  // The viewport follows the window asked for.
  useEffect(() => {
    view.rebind({ start: range.start, end: range.end });
  }, [view, range.start, range.end]);

  useTimelineSurface(root, view, input, {
    onHover: activate,
    onTap: (index) => {
      const id = model.sessions[index]?.id;
      if (id !== undefined) onSelect(id);
    },
    onGesture: () => setActive(null),
  });

  const told = active?.isTold && input.active !== null ? model.sessions[input.active] : undefined;
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
        Left and right arrow: session before and after. Up and down: device. Enter: select. Plus and minus: zoom.
        Shift with an arrow: pan. 0: fit. Escape: hide the tooltip.
      </p>
      <TimelineSessionList
        newestFirst={newestFirst.filter((session) => session !== undefined)}
        zone={zone}
        selectedId={selectedId}
        onSelect={onSelect}
        onFocus={(id) => activate(positionOf(id))}
      />
      <TimelineTooltip session={told ?? null} zone={zone} onDismiss={dismiss} />
    </div>
  );
}

/** Both names where the clocks change inside the range. */
function zoneNamesOf({ start, end }: TimeRange, zone: string): string {
  return [...new Set([zoneName(start, zone), zoneName(end, zone)])].join(", then ");
}

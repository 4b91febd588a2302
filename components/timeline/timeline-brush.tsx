import { useStore } from "@/lib/client/browser/store";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { timelineTexts } from "@/lib/presentation/timeline/timeline-texts";
import { moveEnd, moveStart } from "./surface/attach-brush";
import type { ViewportStore } from "./surface/create-viewport-store";
import { TimelineHandle } from "./timeline-handle";

/** An overview of the whole range, with a window over the visible part. */
export function TimelineBrush({
  view,
  range,
  zone,
}: Readonly<{ view: ViewportStore; range: TimeRange; zone: string }>) {
  const shown = useStore(view.settled, (viewport) => viewport, range);
  return (
    <div
      data-part="strip"
      className="relative h-6 cursor-pointer touch-pan-y rounded-[0.4375rem] border border-line bg-raised"
    >
      <div
        data-part="brush"
        className="absolute -inset-y-px left-0 cursor-grab rounded-[0.4375rem] bg-accent/8 ring-[1.5px] ring-accent active:cursor-grabbing"
      />
      <div aria-hidden="true">
        <canvas
          data-part="overview"
          className="pointer-events-none absolute inset-0 size-full forced-color-adjust-none"
        />
      </div>
      <TimelineHandle
        part="start"
        name={timelineTexts.visibleStart}
        value={shown.start}
        within={{ start: range.start, end: shown.end }}
        stepMs={(range.end - range.start) / 100}
        zone={zone}
        onMove={(shift) => moveStart(view, view.get().start + shift)}
      />
      <TimelineHandle
        part="end"
        name={timelineTexts.visibleEnd}
        value={shown.end}
        within={{ start: shown.start, end: range.end }}
        stepMs={(range.end - range.start) / 100}
        zone={zone}
        onMove={(shift) => moveEnd(view, view.get().end + shift)}
      />
    </div>
  );
}

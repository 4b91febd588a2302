import { type KeyboardEvent, useId } from "react";
import type { SessionId } from "@/lib/domain/sessions/session";
import { neighbourOf } from "@/lib/presentation/timeline/neighbour";
import { sessionName } from "@/lib/presentation/timeline/session-words";
import { timelineTexts } from "@/lib/presentation/timeline/timeline-texts";
import { panBy, zoomAt } from "@/lib/presentation/timeline/viewport";
import { fractionOf, panStep, type SurfaceInput, scrollToLane, zoomStep } from "./surface/create-timeline-surface";
import type { ViewportStore } from "./surface/create-viewport-store";
import { type KeyAction, keyAction } from "./surface/timeline-keys";
import { revealSession } from "./use-timeline-surface";

type CanvasProps = Readonly<{
  input: SurfaceInput;
  incidentSizes: ReadonlyMap<SessionId, number>;
  view: ViewportStore;
  zone: string;
  helpId: string;
  onActivate: (index: number | null) => void;
  onDismiss: () => void;
  onSelect: (id: SessionId) => void;
  /** Over the chart. A list box has no other children than its options. */
  children: React.ReactNode;
}>;

/**
 * The chart, as a list box with a single tab stop. Only the active option is in the document; it states its position
 * among all of them.
 */
export function TimelineCanvas({ input, incidentSizes, view, zone, helpId, children, ...on }: CanvasProps) {
  const { onActivate, onDismiss, onSelect } = on;
  const optionId = useId();
  const { model, active, selected } = input;
  const current = active ?? selected ?? model.order.at(-1) ?? null;
  const session = current === null ? undefined : model.sessions[current];

  function show(index: number | null, chart: HTMLElement) {
    if (index === null) return;
    revealSession(view, input, index);
    const scroller = chart.closest<HTMLElement>('[data-part="scroller"]');
    if (scroller) scrollToLane(scroller, chart, model.laneOf[index] ?? 0);
    onActivate(index);
  }

  function perform(action: KeyAction, chart: HTMLElement) {
    const at = fractionOf(view, session?.startedAt);
    if (action.kind === "pan") view.set(panBy(view.get(), view.bounds(), action.steps * panStep));
    else if (action.kind === "zoom") view.set(zoomAt(view.get(), view.bounds(), zoomStep ** action.steps, at));
    else if (action.kind === "fit") view.set(view.bounds());
    else if (action.kind === "hide") onDismiss();
    else if (action.kind === "select") {
      if (session) onSelect(session.id);
    } else show(neighbourOf(model, active ?? selected, action.direction), chart);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    perform(action, event.currentTarget);
  }

  return (
    <div className="relative grid">
      <div
        data-part="chart"
        role="listbox"
        tabIndex={0}
        aria-label={timelineTexts.chart}
        aria-describedby={helpId}
        aria-activedescendant={active === null ? undefined : optionId}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && show(current, currentTarget)}
        onBlur={() => onActivate(null)}
        className="group/chart col-start-1 row-start-1 sticky top-0 h-full max-h-42 [@media(min-height:1000px)]:max-h-60 touch-pan-y overflow-hidden outline-none select-none active:cursor-grabbing"
      >
        <div aria-hidden="true">
          <canvas data-part="canvas" className="absolute top-0 left-0 block forced-color-adjust-none" />
        </div>
        <div
          data-part="selected-mark"
          hidden
          className="pointer-events-none absolute top-0 left-0 rounded-md border-2 border-ink"
        />
        <div
          data-part="active-mark"
          hidden
          className="pointer-events-none absolute top-0 left-0 rounded-md border-2 border-accent"
        />
        <div className="pointer-events-none absolute inset-0 rounded-md border-accent group-focus-visible/chart:border-2" />
        {session && current !== null ? (
          <div
            id={optionId}
            role="option"
            tabIndex={-1}
            aria-selected={current === selected}
            aria-posinset={(model.ranks[current] ?? 0) + 1}
            aria-setsize={model.order.length}
            aria-label={sessionName(session, zone, incidentSizes.get(session.id) ?? null)}
            className="pointer-events-none absolute bottom-0 left-0 size-px"
          />
        ) : (
          <p className="absolute inset-0 grid place-items-center text-ink-muted">{timelineTexts.empty}</p>
        )}
      </div>
      {children}
    </div>
  );
}

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { reveal } from "@/lib/presentation/timeline/viewport";
import { attachBrush } from "./surface/attach-brush";
import { attachGestures, type GestureHandlers, type Point } from "./surface/attach-gestures";
import {
  createTimelineSurface,
  type SurfaceInput,
  scrollToLane,
  type TimelineSurface,
} from "./surface/create-timeline-surface";
import type { ViewportStore } from "./surface/create-viewport-store";
import { findElements } from "./surface/find-elements";

type Handlers = Readonly<{
  onHover: (index: number | null) => void;
  onTap: (index: number) => void;
  onGesture: () => void;
}>;

/** Connects React's state to the canvas, which is painted outside React. */
export function useTimelineSurface(
  root: RefObject<HTMLElement | null>,
  view: ViewportStore,
  input: SurfaceInput,
  handlers: Handlers,
): void {
  const surface = useRef<TimelineSurface | null>(null);
  const hit = (point: Point) => surface.current?.hit(point) ?? null;
  const onHover: GestureHandlers["onHover"] = useEffectEvent((point) => handlers.onHover(hit(point)));
  const onTap: GestureHandlers["onTap"] = useEffectEvent((point) => {
    const index = hit(point);
    if (index !== null) handlers.onTap(index);
  });
  const onMove = useEffectEvent(() => handlers.onGesture());
  const onLeave = useEffectEvent(() => handlers.onHover(null));

  // External system: the canvas, its size, the theme, the pointer and animation frames.
  useEffect(() => {
    const elements = root.current && findElements(root.current);
    if (!elements) return;
    const created = createTimelineSurface(elements, view);
    surface.current = created;
    const { chart, tooltip, strip } = elements;
    const leave = (to: EventTarget | null) => {
      // The tooltip stays open while the pointer is on it, so that magnifier users can read it (WCAG 2.2, 1.4.13).
      if (!(to instanceof Node && (tooltip.contains(to) || chart.contains(to)))) onLeave();
    };
    const leaveTooltip = (event: PointerEvent) => leave(event.relatedTarget);
    tooltip.addEventListener("pointerleave", leaveTooltip);
    const stopGestures = attachGestures(chart, view, {
      onHover: (point) => onHover(point),
      onTap: (point) => onTap(point),
      onMove: () => onMove(),
      onLeave: leave,
    });
    const stopBrush = attachBrush(strip, view);
    return () => {
      tooltip.removeEventListener("pointerleave", leaveTooltip);
      stopGestures();
      stopBrush();
      created.dispose();
      surface.current = null;
    };
  }, [root, view]);

  // External system: the canvas, which repaints what React rendered.
  useEffect(() => {
    surface.current?.update(input);
  }, [input]);

  const { selected } = input;
  const revealSelected = useEffectEvent(() => {
    if (selected === null) return;
    const elements = root.current && findElements(root.current);
    revealSession(view, input, selected);
    if (elements) scrollToLane(elements.scroller, elements.chart, input.model.laneOf[selected] ?? 0);
  });
  const selectedId = selected === null ? null : input.model.sessions[selected]?.id;
  // External system: the viewport and the scroll position, which follow a selection made in the list. They don't when more
  // sessions arrive, which changes the position of the selected one: the agent may have moved on from it.
  useEffect(() => {
    if (selectedId) revealSelected();
  }, [selectedId]);
}

/** Pans to a session unless enough of it is visible. */
export function revealSession(view: ViewportStore, { model, now }: SurfaceInput, index: number): void {
  const session = model.sessions[index];
  if (session === undefined) return;
  const end = session.isEnded ? (session.endedAt ?? session.startedAt) : now;
  view.set(reveal(view.get(), view.bounds(), { start: session.startedAt, end }));
}

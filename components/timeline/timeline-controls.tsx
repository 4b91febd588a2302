import { Maximize, Minus, Plus } from "lucide-react";
import { zoomAt } from "@/lib/presentation/timeline/viewport";
import { zoomStep } from "./surface/create-timeline-surface";
import type { ViewportStore } from "./surface/create-viewport-store";

/** Zoom and fit by button. */
export function TimelineControls({ view }: Readonly<{ view: ViewportStore }>) {
  const zoom = (factor: number) => view.set(zoomAt(view.get(), view.bounds(), factor, 0.5));
  const actions = [
    { name: "Zoom in", Icon: Plus, onClick: () => zoom(zoomStep) },
    { name: "Zoom out", Icon: Minus, onClick: () => zoom(1 / zoomStep) },
    { name: "Fit", Icon: Maximize, onClick: () => view.set(view.bounds()) },
  ];
  return (
    <div className="flex items-center gap-0.5">
      {actions.map(({ name, Icon, onClick }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={onClick}
          className="grid size-7 place-items-center rounded-control text-ink-muted hover:bg-page hover:text-ink"
        >
          <Icon className="size-4" aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

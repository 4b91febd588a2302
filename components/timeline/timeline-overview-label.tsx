import { useStore } from "@/lib/client/browser/store";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { overviewLabel } from "@/lib/presentation/timeline/overview-label";
import type { ViewportStore } from "./surface/create-viewport-store";

/** How much of the range and of its sessions the lanes show. */
export function TimelineOverviewLabel({
  view,
  range,
  ...amounts
}: Readonly<{ view: ViewportStore; range: TimeRange; shown: number; total: number; isComplete: boolean }>) {
  const visible = useStore(view.settled, (viewport) => viewport, range);
  return <p className="pr-3 text-xs text-ink-muted">{overviewLabel(range, visible, amounts)}</p>;
}

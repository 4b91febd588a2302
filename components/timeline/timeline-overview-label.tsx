import { useStore } from "@/lib/client/browser/store";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { lanesInView, overviewLabel } from "@/lib/presentation/timeline/overview-label";
import type { ViewportStore } from "./surface/create-viewport-store";

/** How much of the range and of its sessions the lanes show. */
export function TimelineOverviewLabel({
  view,
  range,
  ...amounts
}: Readonly<{
  view: ViewportStore;
  range: TimeRange;
  shown: number;
  total: number;
  isComplete: boolean;
  lanes: number;
}>) {
  const visible = useStore(view.settled, (viewport) => viewport, range);
  return (
    // Two lines of it are as high as the overview.
    <p className="pr-3 text-xs/3 text-ink-muted">
      <span className="[@media(min-height:1000px)]:hidden">
        {overviewLabel(range, visible, amounts, lanesInView.usual)}
      </span>
      <span className="hidden [@media(min-height:1000px)]:inline">
        {overviewLabel(range, visible, amounts, lanesInView.tall)}
      </span>
    </p>
  );
}

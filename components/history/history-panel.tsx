"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useInView } from "@/lib/client/browser/use-in-view";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { historyTitles } from "@/lib/presentation/history/history-titles";

/** Loaded only when the panel is near the visible part of the page. */
const LoadedHistory = dynamic(() => import("@/components/history/loaded-history").then((m) => m.LoadedHistory), {
  ssr: false,
  loading: () => <div aria-busy="true" className="mx-4 mb-4 h-40 animate-pulse rounded bg-line" />,
});
/** Loaded when the agent compares. */
const RangeComparison = dynamic(
  () => import("@/components/history/range-comparison").then((m) => m.RangeComparison),
  { loading: () => null },
);

type Props = Readonly<{ viewer: Viewer; range: RangeQuery }>;

/**
 * A viewer's last 30 days: attempts by day, this week beside the days before, earlier contacts, and two ranges side by side.
 * It loads when it comes near the visible part of the page, because it takes a call to Conviva.
 */
export function HistoryPanel({ viewer, range }: Props) {
  const [box, isInView] = useInView<HTMLDivElement>();
  const [isComparing, setIsComparing] = useState(false);
  return (
    <div ref={box} className="min-w-0">
      <Panel
        id="viewer-history"
        title="Viewer history"
        aside={
          <>
            <span className="text-xs text-ink-faint max-sm:hidden">{historyTitles.source}</span>
            <Button
              size="small"
              className="ml-auto"
              aria-expanded={isComparing}
              onClick={() => setIsComparing(!isComparing)}
            >
              {historyTitles.compare}
            </Button>
          </>
        }
      >
        {isInView ? <LoadedHistory viewer={viewer} /> : <div className="h-44" />}
        {isComparing && <RangeComparison viewer={viewer} range={range} />}
      </Panel>
    </div>
  );
}

"use client";

import { ChevronDown } from "lucide-react";
import { Reconciliation } from "@/components/summary/reconciliation";
import { SummarySkeleton } from "@/components/summary/summary-skeleton";
import { SummaryStrip, SummaryStripSkeleton } from "@/components/summary/summary-strip";
import { SummaryTiles } from "@/components/summary/summary-tiles";
import { SummaryWindow } from "@/components/summary/summary-window";
import { Panel } from "@/components/ui/panel";
import { QueryPanel } from "@/components/ui/query-panel";
import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { summaryTexts } from "@/lib/presentation/summary/summary-texts";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; thresholds: Thresholds }>;

/** The viewer's totals, as Conviva counts them: the key metrics in one row, or all of them by group. */
export function SummaryPanel({ viewer, range, thresholds }: Props) {
  const isOpen = usePreferences().metrics === "all";
  const Skeleton = isOpen ? SummarySkeleton : SummaryStripSkeleton;
  const Tiles = isOpen ? SummaryTiles : SummaryStrip;
  return (
    <Panel
      id="summary"
      title="Summary"
      // On a phone-sized page the source goes below the figures, which are what the agent came for.
      className="max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center"
      headerClassName="max-sm:contents max-sm:[&>h2]:px-3"
      aside={
        <>
          <p className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-1.5 text-xs text-ink-faint max-sm:order-last max-sm:col-span-2 max-sm:border-t max-sm:border-line max-sm:px-3 max-sm:py-1">
            <SummaryWindow viewer={viewer} range={range} />
            <Reconciliation viewer={viewer} range={range} />
          </p>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setPreference("metrics", isOpen ? "key" : "all")}
            className="ml-auto inline-flex h-6 flex-none max-sm:my-1 max-sm:mr-2 items-center gap-1 rounded-control px-1.5 text-xs font-medium text-ink-muted hover:bg-raised hover:text-ink print:hidden"
          >
            {summaryTexts.allMetrics}
            <ChevronDown aria-hidden="true" className={`size-3.5 ${isOpen ? "rotate-180" : ""}`} />
          </button>
        </>
      }
      {...(isOpen ? { footer: summaryTexts.grades } : {})}
    >
      <QueryPanel
        options={viewerQueries.summary(viewer.ref, range)}
        family={viewerQueries.summaries(viewer.ref)}
        skeleton={<Skeleton />}
        missing={<Skeleton isMissing />}
      >
        {(answer) => <Tiles summary={answer.summary} thresholds={thresholds} />}
      </QueryPanel>
    </Panel>
  );
}

"use client";

import { Reconciliation } from "@/components/summary/reconciliation";
import { SummarySkeleton } from "@/components/summary/summary-skeleton";
import { SummaryTiles } from "@/components/summary/summary-tiles";
import { SummaryWindow } from "@/components/summary/summary-window";
import { Panel } from "@/components/ui/panel";
import { QueryPanel } from "@/components/ui/query-panel";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { gradesText } from "@/lib/presentation/summary/summary-window";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; thresholds: Thresholds }>;

/** The viewer's totals, as Conviva counts them. */
export function SummaryPanel({ viewer, range, thresholds }: Props) {
  return (
    <Panel
      title="Summary"
      aside={<SummaryWindow viewer={viewer} range={range} />}
      footer={
        <span className="flex flex-wrap justify-between gap-x-4">
          <Reconciliation viewer={viewer} range={range} />
          <span>{gradesText}</span>
        </span>
      }
    >
      <QueryPanel
        options={viewerQueries.summary(viewer.ref, range)}
        family={viewerQueries.summaries(viewer.ref)}
        skeleton={<SummarySkeleton />}
        missing={<SummarySkeleton isMissing />}
      >
        {(answer) => <SummaryTiles summary={answer.summary} thresholds={thresholds} />}
      </QueryPanel>
    </Panel>
  );
}

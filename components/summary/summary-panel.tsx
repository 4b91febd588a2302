"use client";

import { AnswerPanel } from "@/components/answer-panel";
import { Panel } from "@/components/panel";
import { Reconciliation } from "@/components/summary/reconciliation";
import { SummarySkeleton } from "@/components/summary/summary-skeleton";
import { SummaryTiles } from "@/components/summary/summary-tiles";
import { SummaryWindow } from "@/components/summary/summary-window";
import type { Viewer } from "@/lib/client/viewer";
import { viewerQueries } from "@/lib/client/viewer-queries";
import type { Limits } from "@/lib/domain/limits";
import type { RangeQuery } from "@/lib/domain/time-range";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; limits: Limits }>;

/** The viewer's totals, as Conviva counts them. */
export function SummaryPanel({ viewer, range, limits }: Props) {
  return (
    <Panel
      title="Summary"
      aside={<SummaryWindow viewer={viewer} range={range} />}
      footer={
        <span className="flex flex-wrap justify-between gap-x-4">
          <Reconciliation viewer={viewer} range={range} />
          <span>Good, fair and poor are by our limits, not Conviva's.</span>
        </span>
      }
    >
      <AnswerPanel
        options={viewerQueries.summary(viewer.ref, range)}
        family={viewerQueries.summaries(viewer.ref)}
        skeleton={<SummarySkeleton />}
        missing={<SummarySkeleton isMissing />}
      >
        {(answer) => <SummaryTiles summary={answer.summary} limits={limits} />}
      </AnswerPanel>
    </Panel>
  );
}

"use client";

import { useEffect } from "react";
import { SummaryPanel } from "@/components/summary/summary-panel";
import { AnswerArea } from "@/components/viewer/answer-area";
import { PageGrid } from "@/components/viewer/page-grid";
import { SessionsArea } from "@/components/viewer/sessions-area";
import { ViewerProblems } from "@/components/viewer/viewer-problems";
import { WhoLine } from "@/components/viewer/who-line";
import { useRange } from "@/lib/client/address/use-range";
import { PageConfigContext } from "@/lib/client/answer/page-config";
import { fillLookupBox } from "@/lib/client/lookup/lookup-box";
import { useEvidence } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { PageConfig } from "@/lib/contract/page-config";
import { formatRangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{
  viewer: Viewer;
  config: PageConfig;
  /** Whether the person may export. The server checks it again. */
  canExport: boolean;
}>;

/** A viewer's page, in the order of the agent's questions. */
export function ViewerPage({ viewer, config, canExport }: Props) {
  const { range, problem } = useRange();
  const evidence = useEvidence(range);
  const { ref, lookup } = viewer;

  const text = lookup.isMasked ? "" : lookup.value;
  // External system: the header's box, which persists between pages.
  useEffect(() => fillLookupBox(text, ref), [ref, text]);

  return (
    <PageConfigContext value={config}>
      <WhoLine viewer={viewer} range={range} canExport={canExport} />
      <ViewerProblems key={formatRangeQuery(range)} viewer={viewer} range={range} rangeProblem={problem} />
      <PageGrid>
        <AnswerArea viewer={viewer} range={range} evidence={evidence} />
        <SummaryPanel viewer={viewer} range={range} thresholds={config.thresholds} />
        <SessionsArea viewer={viewer} range={range} evidence={evidence} />
      </PageGrid>
    </PageConfigContext>
  );
}

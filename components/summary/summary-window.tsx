"use client";

import { HelpTip } from "@/components/ui/help-tip";
import { useZone } from "@/lib/client/preferences/preferences";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { sharedTotalsText, summarySource } from "@/lib/presentation/summary/summary-window";

/** Where the totals come from and for which window. */
export function SummaryWindow({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const zone = useZone();
  const { shown } = useSeenAnswers(viewer, range).summary;
  const source = shown && summarySource(shown, zone);
  const caveat = sharedTotalsText(viewer.lookup.kind);
  return (
    <>
      {caveat !== null && <strong className="text-ink-muted">{caveat} </strong>}
      {source && <HelpTip label={source.asOf} help={source.details} />}
    </>
  );
}

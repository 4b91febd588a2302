"use client";

import { useZone } from "@/lib/client/preferences/preferences";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { describeSummaryWindow, sharedTotalsText } from "@/lib/presentation/summary/summary-window";

/** Where the totals come from and for which window. */
export function SummaryWindow({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const zone = useZone();
  const { shown } = useSeenAnswers(viewer, range).summary;
  const caveat = sharedTotalsText(viewer.lookup.kind);
  return (
    <p className="min-h-4 text-xs text-ink-faint">
      {caveat !== null && <strong className="text-ink-muted">{caveat} </strong>}
      {shown && describeSummaryWindow(shown, zone)}
    </p>
  );
}

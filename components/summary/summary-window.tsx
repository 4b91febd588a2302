"use client";

import { useZone } from "@/lib/client/preferences/preferences";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { describeSummaryWindow } from "@/lib/presentation/summary/summary-window";

/** Where the totals come from and for which window; of an address, that they are no person's. */
export function SummaryWindow({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const zone = useZone();
  const { shown } = useSeenAnswers(viewer, range).summary;
  return (
    <p className="min-h-4 text-xs text-ink-faint">
      {viewer.lookup.kind === "viewerIp" && (
        <strong className="text-ink-muted">The address's totals, not one person's. </strong>
      )}
      {shown && describeSummaryWindow(shown, zone)}
    </p>
  );
}

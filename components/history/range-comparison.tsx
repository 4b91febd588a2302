"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CustomRange } from "@/components/lookup/custom-range";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Mark } from "@/components/ui/mark";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useZone } from "@/lib/client/preferences/preferences";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { problemOf } from "@/lib/contract/problem";
import type { SummaryAnswer } from "@/lib/contract/summary";
import { defaultComparison } from "@/lib/domain/history/comparison";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import {
  comparedSpans,
  comparedTexts,
  comparedTiles,
  comparisonCaveats,
} from "@/lib/presentation/history/compared-tiles";
import { changeStyles } from "@/lib/presentation/style/change-style";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery }>;

/** Two ranges side by side, such as before and after a fix. A new range of the page begins a new comparison. */
export function RangeComparison({ viewer, range }: Props) {
  return <Comparison key={formatRangeQuery(range)} viewer={viewer} range={range} />;
}

function Comparison({ viewer, range }: Props) {
  const [ranges, setRanges] = useState<Readonly<Record<"earlier" | "later", RangeQuery>>>(() => {
    const { earlier, later } = defaultComparison(range, epochMs(Date.now()));
    return { earlier: { from: earlier.start, to: earlier.end }, later: { from: later.start, to: later.end } };
  });
  const earlier = useQuery(viewerQueries.comparedSummary(viewer.ref, ranges.earlier));
  const later = useQuery(viewerQueries.comparedSummary(viewer.ref, ranges.later));
  const failed = [earlier, later].filter(({ error }) => error !== null);
  const [first] = failed;
  const problem = first ? ((first.error && problemIn(first.error)) ?? problemOf("internal")) : null;
  const isFetching = earlier.isFetching || later.isFetching;
  return (
    <div className="grid gap-3 border-t border-line px-4 py-3">
      <div className="grid gap-2">
        {(["earlier", "later"] as const).map((which) => (
          <fieldset key={which} className="min-w-0">
            <legend className="pb-1 font-medium">{comparedTexts[which]}</legend>
            <CustomRange
              range={ranges[which]}
              onApply={(chosen) => setRanges((before) => ({ ...before, [which]: chosen }))}
            />
          </fieldset>
        ))}
      </div>
      {problem !== null && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={() => failed.forEach(({ refetch }) => void refetch())}
          isRetrying={isFetching}
        />
      )}
      <div aria-live="polite" aria-busy={isFetching}>
        {earlier.data && later.data && <Compared earlier={earlier.data} later={later.data} />}
      </div>
    </div>
  );
}

function Compared({ earlier, later }: Readonly<{ earlier: SummaryAnswer; later: SummaryAnswer }>) {
  const { thresholds } = usePageConfig();
  const zone = useZone();
  const ranges = { earlier: earlier.range, later: later.range };
  const caveats = comparisonCaveats(ranges, { earlier: earlier.summary, later: later.summary });
  return (
    <>
      <p className="pb-2 text-xs text-ink-muted">{comparedSpans(ranges, zone)}</p>
      <div className="grid gap-px overflow-hidden rounded-control border border-line bg-line sm:grid-cols-2 xl:grid-cols-4">
        {comparedTiles(earlier.summary, later.summary, thresholds).map(({ id, label, text, change }) => {
          const style = change === null ? null : changeStyles[change];
          return (
            <div key={id} role="group" aria-label={label} className="bg-surface px-3 py-2 tabular-nums">
              <p>{text}</p>
              {change !== null && style !== null && (
                <p className="inline-flex items-baseline gap-1.5 text-xs text-ink-muted">
                  <Mark tone={style.tone} shape={style.shape} />
                  {comparedTexts.changes[change]}
                </p>
              )}
            </div>
          );
        })}
      </div>
      {[...caveats, comparedTexts.source].map((text) => (
        <p key={text} className="pt-2 text-xs text-ink-muted">
          {text}
        </p>
      ))}
    </>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useInView } from "@/lib/client/browser/use-in-view";
import { useIsPrinting } from "@/lib/client/browser/use-is-printing";
import { type MarkedDay, showMarkedDay } from "@/lib/client/trends/marked-day";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { markedText, trendsSource, trendTexts } from "@/lib/presentation/trends/trend-texts";

/** As high as the charts. */
const placeholder = <div className="mx-4 mb-3 h-98 animate-pulse rounded bg-raised sm:h-81" />;

/** Loaded only when the panel is near the visible part of the page, or printed. */
const TrendsFigures = dynamic(() => import("@/components/trends/trends-figures").then((m) => m.TrendsFigures), {
  ssr: false,
  loading: () => placeholder,
});

type Props = Readonly<{
  sessions: readonly Session[];
  range: TimeRange;
  /** The parts of the range whose sessions aren't all loaded. */
  missing: readonly TimeRange[];
  /** What the numbers are of, if not of all sessions of the range: "of the 3,420 sessions loaded". */
  partial: string;
  isFiltered: boolean;
  marked: MarkedDay;
}>;

/** Attempts, viewing, failures and quality by day, as charts or as a table. A chosen day is marked on the timeline too. */
export function TrendsPanel({ sessions, range, missing, partial, isFiltered, marked }: Props) {
  const [box, isInView] = useInView<HTMLDivElement>();
  const [isTable, setIsTable] = useState(false);
  const isPrinting = useIsPrinting();
  if (sessions.length === 0) {
    return (
      <Panel title="Trends" className="print:hidden">
        <p className="px-4 pb-5 text-ink-muted">{trendTexts.empty}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Trends"
      aside={
        <>
          <span className="text-xs text-ink-faint">{trendsSource(isFiltered, partial)}</span>
          <Button
            size="small"
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
            className="ml-auto aria-pressed:bg-accent-soft print:hidden"
          >
            {trendTexts.table}
          </Button>
        </>
      }
      footer={trendTexts.method}
    >
      <div ref={box}>
        {isInView || isTable || isPrinting ? (
          <TrendsFigures
            sessions={sessions}
            range={range}
            missing={missing}
            marked={marked}
            isTable={isTable || isPrinting}
          />
        ) : (
          placeholder
        )}
      </div>
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-2 print:hidden">
        <p role="status" className={marked.day === null ? "text-xs text-ink-faint" : "font-medium"}>
          {marked.day === null ? trendTexts.hint : markedText(marked.day.label)}
        </p>
        {marked.day !== null && (
          <>
            <Button size="small" onClick={showMarkedDay}>
              {trendTexts.show}
            </Button>
            <Button size="small" look="ghost" onClick={marked.clear}>
              {trendTexts.unmark}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}

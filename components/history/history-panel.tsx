"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { BaselineList } from "@/components/history/baseline-list";
import { ContactList } from "@/components/history/contact-list";
import { HistoryStrip } from "@/components/history/history-strip";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useInView } from "@/lib/client/browser/use-in-view";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { problemOf } from "@/lib/contract/problem";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { comparedTexts } from "@/lib/presentation/history/compared-tiles";
import { historyTexts } from "@/lib/presentation/history/history-texts";

/** Loaded when the agent compares. */
const RangeComparison = dynamic(() =>
  import("@/components/history/range-comparison").then((module) => module.RangeComparison),
);

type Props = Readonly<{ viewer: Viewer; range: RangeQuery }>;

/**
 * A viewer's last 30 days: attempts by day, this week beside the days before, earlier contacts, and two ranges side by side.
 * It loads when it comes near the visible part of the page, because it takes a call to Conviva.
 */
export function HistoryPanel({ viewer, range }: Props) {
  const [box, isInView] = useInView<HTMLDivElement>();
  const { data, error, isFetching, refetch } = useQuery({ ...viewerQueries.history(viewer.ref), enabled: isInView });
  const [isComparing, setIsComparing] = useState(false);
  const problem = error === null ? null : (problemIn(error) ?? problemOf("internal"));
  return (
    <div ref={box} className="min-w-0">
      <Panel
        id="viewer-history"
        title="Viewer history"
        aside={
          <>
            <span className="text-xs text-ink-faint max-sm:hidden">{historyTexts.source}</span>
            <Button
              size="small"
              className="ml-auto"
              aria-expanded={isComparing}
              onClick={() => setIsComparing(!isComparing)}
            >
              {comparedTexts.open}
            </Button>
          </>
        }
      >
        {problem !== null && (
          <ProblemNotice
            key={problem.instance}
            problem={problem}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
            className="mx-4 mb-3"
          />
        )}
        {data === undefined ? (
          problem === null && <div aria-busy={isFetching} className="mx-4 mb-4 h-40 animate-pulse rounded bg-line" />
        ) : (
          <div className="grid gap-x-6 gap-y-3 px-4 pb-3.5 md:grid-cols-2">
            <div className="min-w-0 md:col-span-2">
              <HistoryStrip history={data} />
            </div>
            <BaselineList words={data.baseline} />
            <ContactList words={data.contacts} />
          </div>
        )}
        {isComparing && <RangeComparison viewer={viewer} range={range} />}
      </Panel>
    </div>
  );
}

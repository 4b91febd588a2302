"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { SummaryTiles } from "@/components/summary/summary-tiles";
import { HelpTip } from "@/components/ui/help-tip";
import { Mark } from "@/components/ui/mark";
import { QueryPanel } from "@/components/ui/query-panel";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { embedTexts } from "@/lib/presentation/embed/embed-texts";
import { type EmbedTile, embedTiles } from "@/lib/presentation/embed/embed-tiles";
import { gradeStyles } from "@/lib/presentation/style/grade-style";

type Props = Readonly<{ viewer: LookupRef; range: RangeQuery; thresholds: Thresholds }>;

/** The three metrics that a frame has room for, and all of them when they're asked for. */
export function EmbedSummary({ viewer, range, thresholds }: Props) {
  const [isAll, setIsAll] = useState(false);
  return (
    <section aria-label="Summary" className="border-t border-line bg-surface">
      <QueryPanel
        options={viewerQueries.summary(viewer, range)}
        family={viewerQueries.summaries(viewer)}
        skeleton={<div className="h-18 animate-pulse bg-raised" aria-busy="true" />}
        missing={null}
      >
        {({ summary }) =>
          isAll ? (
            // Two columns of a side panel have no room for a long name and a grade in one line.
            <div className="[&_[role=group]>p:first-child]:flex-wrap">
              <SummaryTiles summary={summary} thresholds={thresholds} />
            </div>
          ) : (
            <div className="grid grid-cols-[auto_auto_auto] divide-x divide-line">
              {embedTiles(summary, thresholds).map((tile) => (
                <Tile key={tile.tile.id} tile={tile} />
              ))}
            </div>
          )
        }
      </QueryPanel>
      <button
        type="button"
        aria-expanded={isAll}
        onClick={() => setIsAll(!isAll)}
        className="flex min-h-6 w-full items-center justify-center gap-1 border-t border-line text-xs text-ink-muted hover:bg-raised hover:text-ink focus-visible:-outline-offset-2"
      >
        {embedTexts.allMetrics}
        <ChevronDown aria-hidden="true" className={`size-3.5 ${isAll ? "rotate-180" : ""}`} />
      </button>
    </section>
  );
}

function Tile({ tile: { tile, short, beside, kind } }: Readonly<{ tile: EmbedTile }>) {
  const grade = tile.grade === null ? null : gradeStyles[tile.grade];
  const help = [tile.help, ...(tile.gradeBasis === null ? [] : [tile.gradeBasis])];
  return (
    <div
      role="group"
      aria-label={tile.label}
      className={`min-w-0 px-3 py-1.5 tabular-nums max-[20rem]:px-2 ${tile.grade === "poor" ? "bg-fail-soft" : ""}`}
    >
      <p className="flex text-xs text-ink-muted">
        <HelpTip label={short} help={help} className="truncate" />
      </p>
      <p className="leading-6">
        <span className={tile.isMissing ? "text-xs text-ink-faint" : "text-[17px] font-semibold tracking-tight"}>
          {tile.value}
        </span>
        {(tile.unit !== "" || beside !== "") && (
          <span className="ml-1 text-xs whitespace-nowrap text-ink-muted">{tile.unit || beside}</span>
        )}
      </p>
      {grade && (
        <p className="flex flex-wrap items-center gap-x-1 text-xs font-medium">
          <Mark tone={grade.tone} shape={grade.shape} />
          {grade.label}
          {kind !== "" && (
            <span className="font-normal text-ink-muted">
              <span className="max-[18rem]:hidden">· </span>
              {kind}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

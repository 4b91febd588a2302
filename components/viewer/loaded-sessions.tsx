"use client";

import dynamic from "next/dynamic";
import { DeviceNetworkPanel } from "@/components/answer/device-network-panel";
import { HistoryPanel } from "@/components/history/history-panel";
import { OtherViewersPanel } from "@/components/others/other-viewers-panel";
import { PrintedSessions } from "@/components/sessions/printed-sessions";
import { SessionDetailsPanel } from "@/components/sessions/session-details-panel";
import { SessionListPanel } from "@/components/sessions/session-list-panel";
import { TimelinePanel } from "@/components/timeline/timeline-panel";
import { TrendsPanel } from "@/components/trends/trends-panel";
import { Notice } from "@/components/ui/notice";
import { PageBelow, PageMain, PageSide } from "@/components/viewer/page-grid";
import { WithAnswer } from "@/components/viewer/with-answer";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useAnswerSoFar } from "@/lib/client/answer/use-answer-so-far";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import { useShownSession } from "@/lib/client/sessions/use-shown-session";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { noDetailsText } from "@/lib/presentation/sessions/session-list-words";
import { skippedNotice, truncatedNotice } from "@/lib/presentation/viewer/notices";

/** Few viewers have either. */
const GoodwillPanel = dynamic(() => import("@/components/answer/goodwill-panel").then((m) => m.GoodwillPanel), {
  loading: () => null,
});
const RefusalsPanel = dynamic(() => import("@/components/answer/refusals-panel").then((m) => m.RefusalsPanel), {
  loading: () => null,
});

type Props = Readonly<{
  viewer: Viewer;
  range: RangeQuery;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  filters: SessionFilters;
  evidence: EvidenceFocus;
  /** The hand-over notes. */
  notes: React.ReactNode;
}>;

/** The panels for one list of sessions. They share filters and selection. */
export function LoadedSessions({ viewer, range, answer, sessions, filters, evidence, notes }: Props) {
  const { thresholds } = usePageConfig();
  const window = { from: answer.range.start, to: answer.range.end };
  const { apply } = filters;
  const shown = apply(sessions);
  const soFar = useAnswerSoFar(viewer, range);
  const { session, note } = useShownSession({ sessions, selectedId: evidence.selectedId, range, thresholds });
  const list = (assessed: ViewerAnswer | null) => (
    <SessionListPanel
      sessions={sessions}
      shown={shown}
      now={answer.asOf}
      answer={assessed}
      filters={filters}
      selection={evidence}
    />
  );
  return (
    <>
      <PageMain>
        {answer.isPossiblyTruncated && <Notice>{truncatedNotice(answer.limit)}</Notice>}
        {answer.skippedCount > 0 && <Notice>{skippedNotice(answer.skippedCount)}</Notice>}
        <div className="grid min-w-0 gap-2.5 print:hidden">
          <TimelinePanel
            kind={viewer.lookup.kind}
            answer={answer}
            sessions={sessions}
            shown={shown}
            filters={filters}
            selection={evidence}
            assessed={soFar}
          />
          <WithAnswer viewer={viewer} range={range} skeleton={list(null)} missing={list(null)}>
            {list}
          </WithAnswer>
        </div>
        <PrintedSessions sessions={shown} count={sessions.length} now={answer.asOf} />
      </PageMain>
      <PageSide>
        <SessionDetailsPanel
          viewer={viewer}
          range={range}
          window={window}
          session={session}
          note={note}
          empty={noDetailsText(evidence.selectedId !== null)}
        />
        {/* Before what the answer brings later, so that it doesn't move. */}
        {notes}
        {sessions.length > 0 && (
          <WithAnswer viewer={viewer} range={range}>
            {(assessed) => (
              <div className="grid min-w-0 gap-2.5">
                <DeviceNetworkPanel words={assessed.devicesAndNetworks} onEvidence={evidence.show} />
                {assessed.compare !== null && <OtherViewersPanel viewer={viewer} answer={assessed} />}
              </div>
            )}
          </WithAnswer>
        )}
      </PageSide>
      <PageBelow>
        <HistoryPanel viewer={viewer} range={range} />
        <TrendsPanel sessions={shown} range={answer.range} isFiltered={filters.isFiltering} />
        {sessions.length > 0 && (
          <WithAnswer viewer={viewer} range={range}>
            {({ refusals, goodwill }) => (
              <>
                {refusals !== null && (
                  <RefusalsPanel words={refusals} onSelect={evidence.select} onEvidence={evidence.show} />
                )}
                {goodwill !== null && <GoodwillPanel words={goodwill} onEvidence={evidence.show} />}
              </>
            )}
          </WithAnswer>
        )}
      </PageBelow>
    </>
  );
}

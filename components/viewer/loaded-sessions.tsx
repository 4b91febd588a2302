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
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import { useShownSession } from "@/lib/client/sessions/use-shown-session";
import { MarkedDayContext, useMarkedDay } from "@/lib/client/trends/marked-day";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { partialBasis } from "@/lib/presentation/answer/answer-basis";
import { detailsWindow, type Gap } from "@/lib/presentation/sessions/completeness";
import { partialText } from "@/lib/presentation/sessions/coverage-words";
import { noDetailsText } from "@/lib/presentation/sessions/session-list-words";
import { skippedNotice } from "@/lib/presentation/viewer/notices";

/** Few viewers have either. */
const GoodwillPanel = dynamic(() => import("@/components/answer/goodwill-panel").then((m) => m.GoodwillPanel), {
  loading: () => null,
});
const RefusalsPanel = dynamic(() => import("@/components/answer/refusals-panel").then((m) => m.RefusalsPanel), {
  loading: () => null,
});

/** Only long ranges need it. */
const CompletenessNotice = dynamic(
  () => import("@/components/sessions/completeness-notice").then((m) => m.CompletenessNotice),
  { loading: () => null },
);

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

const noGaps: readonly Gap[] = [];

/** The panels for one list of sessions. They share filters and selection. */
export function LoadedSessions({ viewer, range, answer, sessions, filters, evidence, notes }: Props) {
  const { thresholds } = usePageConfig();
  const known = useCompleteness();
  const { apply } = filters;
  const shown = apply(sessions);
  const marked = useMarkedDay(answer.range);
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
        {(known?.phase !== null || answer.isPossiblyTruncated) && (
          <CompletenessNotice
            key={formatRangeQuery(range)}
            viewer={viewer.ref}
            range={range}
            listUntil={answer.range.end}
            hasPeriods={false}
          />
        )}
        {answer.skippedCount > 0 && <Notice>{skippedNotice(answer.skippedCount)}</Notice>}
        <div className="grid min-w-0 gap-2.5 print:hidden">
          <MarkedDayContext value={marked.day}>
            <TimelinePanel
              kind={viewer.lookup.kind}
              answer={answer}
              sessions={sessions}
              shown={shown}
              filters={filters}
              selection={evidence}
              assessed={soFar}
            />
          </MarkedDayContext>
          <WithAnswer viewer={viewer} range={range} skeleton={list(null)} missing={list(null)}>
            {list}
          </WithAnswer>
        </div>
      </PageMain>
      <PageSide>
        <div className="contents print:hidden">
          <SessionDetailsPanel
            viewer={viewer}
            range={range}
            window={detailsWindow(session, known, answer.range)}
            session={session}
            note={note}
            empty={noDetailsText(evidence.selectedId !== null, known)}
          />
        </div>
        {/* Before what the answer brings later, so that it doesn't move. */}
        {notes}
        {sessions.length > 0 && (
          <WithAnswer viewer={viewer} range={range}>
            {(assessed) => (
              <div className="grid min-w-0 gap-2.5 print:hidden">
                <DeviceNetworkPanel
                  words={assessed.devicesAndNetworks}
                  partial={partialBasis(assessed)}
                  onEvidence={evidence.show}
                />
                {assessed.compare !== null && <OtherViewersPanel viewer={viewer} answer={assessed} />}
              </div>
            )}
          </WithAnswer>
        )}
      </PageSide>
      <PageBelow>
        <div className="contents print:hidden">
          <HistoryPanel viewer={viewer} range={range} />
        </div>
        <TrendsPanel
          sessions={shown}
          range={answer.range}
          missing={known?.gaps ?? noGaps}
          partial={partialText(known)}
          isFiltered={filters.isFiltering}
          marked={marked}
        />
        {sessions.length > 0 && (
          <WithAnswer viewer={viewer} range={range}>
            {({ refusals, goodwill }) => (
              <div className="contents print:hidden">
                {refusals !== null && (
                  <RefusalsPanel words={refusals} onSelect={evidence.select} onEvidence={evidence.show} />
                )}
                {goodwill !== null && <GoodwillPanel words={goodwill} onEvidence={evidence.show} />}
              </div>
            )}
          </WithAnswer>
        )}
      </PageBelow>
      {/* The last, because there may be thousands. */}
      <PrintedSessions
        sessions={shown}
        count={sessions.length}
        isComplete={known?.isComplete ?? true}
        now={answer.asOf}
      />
    </>
  );
}

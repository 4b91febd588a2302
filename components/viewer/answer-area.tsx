"use client";

import { AnswerCard } from "@/components/answer/answer-card";
import { AnswerSkeleton } from "@/components/answer/answer-skeleton";
import { ChangePointPanel } from "@/components/answer/change-point-panel";
import { RefusalsPanel } from "@/components/answer/refusals-panel";
import { ComplaintFinder } from "@/components/complaint/complaint-finder";
import { IncidentsPanel } from "@/components/incidents/incidents-panel";
import { AnswerPanel } from "@/components/ui/query-panel";
import { ViewersAtAddress } from "@/components/viewer/viewers-at-address";
import { insightsOf } from "@/lib/client/answer/insights-of";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; evidence: EvidenceFocus }>;

/** The answer, as soon as the sessions are here: it does not wait for the summary. */
export function AnswerArea({ viewer, range, evidence }: Props) {
  return (
    <AnswerPanel
      options={viewerQueries.sessions(viewer.ref, range)}
      family={viewerQueries.sessionLists(viewer.ref)}
      skeleton={<AnswerSkeleton />}
      missing={<AnswerSkeleton isMissing />}
    >
      {(answer) => <Answered viewer={viewer} range={range} answer={answer} evidence={evidence} />}
    </AnswerPanel>
  );
}

type AnsweredProps = Props & Readonly<{ answer: SessionsAnswer }>;

/** Whose side it is on, what the caller lived through, and which play they mean. */
function Answered({ viewer, range, answer, evidence }: AnsweredProps) {
  const care = usePageConfig();
  const sessions = sessionsOf(answer);
  const insights = insightsOf(sessions, answer, viewer.lookup.kind, care);
  const { show, select, selectedId } = evidence;
  return (
    <div className="grid min-w-0 gap-3 md:gap-4">
      <AnswerCard viewer={viewer} answer={answer} sessions={sessions} onEvidence={show} />
      {viewer.lookup.kind === "viewerIp" && <ViewersAtAddress sessions={sessions} range={range} />}
      {sessions.length > 0 && (
        <>
          <ComplaintFinder
            sessions={sessions}
            range={answer.range}
            now={answer.asOf}
            selectedId={selectedId}
            onSelect={select}
          />
          <div
            className={`grid grid-cols-[minmax(0,1fr)] items-start gap-3 md:gap-4 ${insights.incidents.length > 0 ? "lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]" : ""}`}
          >
            <IncidentsPanel insights={insights} onEvidence={show} />
            <div className="grid min-w-0 gap-3 md:gap-4">
              <RefusalsPanel sessions={sessions} codeMap={care.codeMap} onSelect={select} onEvidence={show} />
              <ChangePointPanel
                sessions={sessions}
                thresholds={care.thresholds}
                onSelect={select}
                onEvidence={show}
              />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

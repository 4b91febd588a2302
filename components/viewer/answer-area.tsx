"use client";

import { AnswerCard } from "@/components/answer/answer-card";
import { AnswerSkeleton } from "@/components/answer/answer-skeleton";
import { ChangePointPanel } from "@/components/answer/change-point-panel";
import { RefusalsPanel } from "@/components/answer/refusals-panel";
import { ComplaintFinder } from "@/components/complaint/complaint-finder";
import { IncidentsPanel } from "@/components/incidents/incidents-panel";
import { ViewersAtAddress } from "@/components/viewer/viewers-at-address";
import { WithAnswer } from "@/components/viewer/with-answer";
import { WithSessions } from "@/components/viewer/with-sessions";
import { useAnswerFollowsList } from "@/lib/client/answer/use-answer-follows-list";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery; evidence: EvidenceFocus }>;

/** The answer, as soon as it's here: it doesn't wait for the summary. */
export function AnswerArea({ viewer, range, evidence }: Props) {
  const skeletons = { skeleton: <AnswerSkeleton />, missing: <AnswerSkeleton isMissing /> };
  return (
    <WithAnswer viewer={viewer} range={range} {...skeletons}>
      {(answer) => (
        <WithSessions viewer={viewer} range={range} {...skeletons}>
          {(list, sessions) => (
            <Answered
              viewer={viewer}
              range={range}
              answer={answer}
              list={list}
              sessions={sessions}
              evidence={evidence}
            />
          )}
        </WithSessions>
      )}
    </WithAnswer>
  );
}

type AnsweredProps = Props & Readonly<{ answer: ViewerAnswer; list: SessionsAnswer; sessions: readonly Session[] }>;

/** The answer, the caller's incidents and the complaint finder. */
function Answered({ viewer, range, answer, list, sessions, evidence }: AnsweredProps) {
  useAnswerFollowsList(viewer.ref, answer, list);
  const { show, select, selectedId } = evidence;
  const hasIncidents = answer.incidents.length > 0;
  return (
    <div className="grid min-w-0 gap-3 md:gap-4">
      <AnswerCard viewer={viewer} answer={answer} sessions={sessions} onEvidence={show} />
      {viewer.lookup.kind === "viewerIp" && <ViewersAtAddress sessions={sessions} range={range} />}
      {sessions.length > 0 && (
        <>
          <ComplaintFinder
            sessions={sessions}
            range={list.range}
            now={list.asOf}
            selectedId={selectedId}
            onSelect={select}
          />
          <div
            className={`grid grid-cols-[minmax(0,1fr)] items-start gap-3 md:gap-4 ${hasIncidents ? "lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]" : ""}`}
          >
            <IncidentsPanel incidents={answer.incidents} language={answer.language} onEvidence={show} />
            <div className="grid min-w-0 gap-3 md:gap-4">
              {answer.refusals !== null && (
                <RefusalsPanel words={answer.refusals} onSelect={select} onEvidence={show} />
              )}
              <ChangePointPanel words={answer.changePoint} onSelect={select} onEvidence={show} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

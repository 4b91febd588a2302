"use client";

import dynamic from "next/dynamic";
import { AnswerCard } from "@/components/answer/answer-card";
import { AnswerSkeleton } from "@/components/answer/answer-skeleton";
import { PageMain } from "@/components/viewer/page-grid";
import { WithAnswer } from "@/components/viewer/with-answer";
import { WithSessions } from "@/components/viewer/with-sessions";
import { useAnswerFollowsList } from "@/lib/client/answer/use-answer-follows-list";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";

/** Only addresses have them. */
const ViewersAtAddress = dynamic(
  () => import("@/components/viewer/viewers-at-address").then((m) => m.ViewersAtAddress),
  { loading: () => null },
);

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

/** The answer. An address isn't a person, so its people come first, to choose from. */
function Answered({ viewer, range, answer, list, sessions, evidence }: AnsweredProps) {
  useAnswerFollowsList(viewer.ref, answer, list);
  return (
    <PageMain>
      {viewer.lookup.kind === "viewerIp" && <ViewersAtAddress sessions={sessions} range={range} now={list.asOf} />}
      <AnswerCard viewer={viewer} answer={answer} sessions={sessions} onEvidence={evidence.show} />
    </PageMain>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { AnswerFacts } from "@/components/answer/answer-facts";
import { AnswerSteps } from "@/components/answer/answer-steps";
import { DeviceNetworkTable } from "@/components/answer/device-network-table";
import { EmbedFold } from "@/components/embed/embed-fold";
import { useTickedSteps } from "@/lib/client/answer/use-ticked-steps";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import { answerTexts, factsNote, stepsNote } from "@/lib/presentation/answer/answer-texts";

/** Loaded when it's opened. */
const EmbedTimeline = dynamic(() => import("@/components/embed/embed-timeline").then((m) => m.EmbedTimeline), {
  loading: () => null,
});

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  list: SessionsAnswer;
  sessions: readonly Session[];
  evidence: EvidenceFocus;
}>;

/** The rest of the page, closed until it's asked for. */
export function EmbedFolds({ viewer, answer, list, sessions, evidence }: Props) {
  const { done, earlier, toggle } = useTickedSteps(viewer, answer.steps);
  const hasRoom = useRoomForTimeline();
  const { facts, doubts, devicesAndNetworks } = answer;
  const { next, count } = stepsNote(answer.steps, done);
  return (
    <div className="border-b border-line">
      {answer.steps.length + earlier.length > 0 && (
        <EmbedFold title={answerTexts.do} note={next === null ? count : `${count}: ${next}`}>
          {() => (
            <div className="px-3 pb-2.5">
              <AnswerSteps steps={answer.steps} earlier={earlier} done={done} onToggle={toggle} />
            </div>
          )}
        </EmbedFold>
      )}
      {facts.length + doubts.length > 0 && (
        <EmbedFold title={answerTexts.why} note={factsNote(facts.length, doubts.length)}>
          {() => (
            <div className="grid gap-2 px-3 pb-2.5">
              {answer.reason !== null && <p className="text-ink-muted">{answer.reason}</p>}
              <AnswerFacts title={answerTexts.evidence} facts={facts} onEvidence={evidence.show} />
              {doubts.length > 0 && (
                <div className="text-ink-muted">
                  <h3 className="pb-0.5 text-xs font-medium">{answerTexts.doubts}</h3>
                  <AnswerFacts title={answerTexts.doubts} facts={doubts} onEvidence={evidence.show} />
                </div>
              )}
            </div>
          )}
        </EmbedFold>
      )}
      {devicesAndNetworks.devices.length > 0 && (
        <EmbedFold title={answerTexts.devicesAndNetworks}>
          {() => (
            <>
              <p className="px-3 pb-2 text-ink-muted">{devicesAndNetworks.headline}</p>
              <DeviceNetworkTable words={devicesAndNetworks} onEvidence={evidence.show} />
            </>
          )}
        </EmbedFold>
      )}
      {hasRoom && sessions.length > 0 && (
        <EmbedFold title="Timeline">
          {() => (
            <EmbedTimeline viewer={viewer} answer={answer} list={list} sessions={sessions} evidence={evidence} />
          )}
        </EmbedFold>
      )}
    </div>
  );
}

const roomQuery = "(width >= 520px)";

/** Whether the frame is wide enough for a chart. */
function useRoomForTimeline(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(roomQuery);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(roomQuery).matches,
    () => false,
  );
}

"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { AnswerFacts } from "@/components/answer/answer-facts";
import { AnswerFold } from "@/components/answer/answer-fold";
import { AnswerHead } from "@/components/answer/answer-head";
import { AnswerSteps } from "@/components/answer/answer-steps";
import { FixWatch } from "@/components/answer/fix-watch";
import { LanguageSelect } from "@/components/answer/language-select";
import { OnlyThisViewer } from "@/components/answer/only-this-viewer";
import { NoteButton } from "@/components/note/note-button";
import { toneEdges } from "@/components/ui/tone-edges";
import { useTickedSteps } from "@/lib/client/answer/use-ticked-steps";
import { useZone } from "@/lib/client/preferences/preferences";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import { answerBasis } from "@/lib/presentation/answer/answer-basis";
import { answerTexts, factsNote, stepsNote } from "@/lib/presentation/answer/answer-texts";
import { formatSpan } from "@/lib/presentation/format/format-time";
import { coverageText } from "@/lib/presentation/sessions/coverage-words";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

/** Only for viewers without attempts in the range. */
const LastSeenActions = dynamic(
  () => import("@/components/answer/last-seen-actions").then((m) => m.LastSeenActions),
  { loading: () => null },
);

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  onEvidence: ShowEvidence;
}>;

const label = "text-xs font-semibold tracking-wide text-ink-faint uppercase";

/**
 * Whose side the problem is on, for the agent and for the caller. On a narrow page the suggested wording and "Copy note"
 * come before the evidence, so that they're visible without scrolling; on a wide one the buttons come last. The tab order
 * follows what is seen, if the browser supports `reading-flow`. It is on an element of its own: together with a tab index,
 * nothing inside could be reached by Tab.
 */
export function AnswerCard({ viewer, answer, sessions, onEvidence }: Props) {
  const zone = useZone();
  const coverage = coverageText(useCompleteness());
  const { done, earlier, toggle } = useTickedSteps(viewer, answer.steps);
  const hasReasons = answer.facts.length + answer.doubts.length > 0;
  const hasSteps = answer.steps.length + earlier.length > 0;
  const { next, count } = stepsNote(answer.steps, done);
  const [isWhyOpen, setIsWhyOpen] = useState(false);
  const [isDoOpen, setIsDoOpen] = useState(false);
  return (
    <section
      id="answer"
      aria-label="Answer"
      tabIndex={-1}
      className={`min-w-0 scroll-mt-2 rounded-panel border border-l-4 border-line bg-surface shadow-panel lg:scroll-mt-16 ${toneEdges[verdictStyles[answer.verdict].tone]}`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] [reading-flow:grid-order] lg:min-h-72 print:min-h-0 lg:grid-cols-[minmax(0,1.13fr)_minmax(0,1fr)] lg:grid-rows-[1fr_auto]">
        <div className="contents lg:block lg:px-5 lg:pt-3 lg:pb-2.5">
          <div className="order-1 px-3.5 pt-2.5 lg:p-0">
            <AnswerHead answer={answer} coverage={coverage} />
          </div>
          {hasReasons && (
            <div className="order-4 border-line max-lg:border-t sm:max-lg:px-3.5 sm:max-lg:py-2.5 lg:mt-2.5">
              <AnswerFold
                title={answerTexts.why}
                note={factsNote(answer.facts.length, answer.doubts.length)}
                titleClass="sr-only"
                isOpen={isWhyOpen}
                onToggle={() => setIsWhyOpen(!isWhyOpen)}
              >
                <AnswerFacts title={answerTexts.evidence} facts={answer.facts} onEvidence={onEvidence} />
                {answer.doubts.length > 0 && (
                  <details className="mt-1.5 text-ink-muted">
                    <summary className="min-h-6 w-fit text-xs font-medium">
                      {answerTexts.doubts} ({answer.doubts.length})
                    </summary>
                    <div className="pt-1">
                      <AnswerFacts title={answerTexts.doubts} facts={answer.doubts} onEvidence={onEvidence} />
                    </div>
                  </details>
                )}
              </AnswerFold>
            </div>
          )}
        </div>
        <div className="contents lg:grid lg:content-start lg:gap-y-3 lg:rounded-tr-panel lg:border-l lg:border-line lg:bg-raised lg:px-5 lg:pt-3 lg:pb-2.5">
          <div className="order-2 px-3.5 pt-2 sm:grid sm:grid-cols-[4.75rem_minmax(0,1fr)] sm:gap-x-2 lg:p-0">
            <div className="flex items-center gap-2 max-sm:mb-0.5 sm:flex-col sm:items-start sm:gap-0.5 sm:pt-1">
              <h3 className={label}>{answerTexts.say}</h3>
              <LanguageSelect />
            </div>
            <blockquote lang={answer.language} className="text-[15px] leading-snug lg:text-base">
              “{answer.say}”
            </blockquote>
          </div>
          {hasSteps && (
            <div className="order-5 border-line max-lg:border-t sm:grid sm:grid-cols-[4.75rem_minmax(0,1fr)] sm:gap-x-2 sm:max-lg:px-3.5 sm:max-lg:py-2.5">
              <AnswerFold
                title={answerTexts.do}
                note={count}
                preview={next}
                titleClass={label}
                isOpen={isDoOpen}
                onToggle={() => setIsDoOpen(!isDoOpen)}
              >
                <AnswerSteps steps={answer.steps} earlier={earlier} done={done} onToggle={toggle} />
              </AnswerFold>
            </div>
          )}
        </div>
        <div className="contents lg:col-span-2 lg:flex lg:flex-wrap lg:items-center lg:gap-2 lg:border-t lg:border-line lg:px-5 lg:py-2">
          <div className="order-3 flex flex-wrap items-center gap-2 px-3.5 py-2 lg:contents print:hidden">
            <NoteButton viewer={viewer} answer={answer} sessions={sessions} done={done} />
          </div>
          <div
            className={`order-6 flex flex-wrap items-center gap-2 px-3.5 py-2 sm:border-t sm:border-line lg:contents print:hidden ${isDoOpen || !hasSteps || answer.lastSeen !== null ? "" : "max-sm:not-has-[[role=status]:not(:empty)]:hidden"}`}
          >
            {answer.compare !== null && (
              <OnlyThisViewer key={answer.compare.session} viewer={viewer} answer={answer} />
            )}
            <FixWatch viewer={viewer} answer={answer} sessions={sessions} onEvidence={onEvidence} />
            {answer.lastSeen !== null && <LastSeenActions viewer={viewer} lastSeen={answer.lastSeen} />}
          </div>
          <p className="order-7 px-3.5 pb-2.5 text-xs text-ink-faint max-sm:sr-only lg:ml-auto lg:p-0 print:m-0">
            {answerBasis(answer)} · {formatSpan(answer.range.start, answer.range.end, zone)}
          </p>
        </div>
      </div>
    </section>
  );
}

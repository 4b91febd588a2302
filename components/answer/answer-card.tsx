"use client";

import { AnswerFacts } from "@/components/answer/answer-facts";
import { AnswerHead } from "@/components/answer/answer-head";
import { AnswerSteps } from "@/components/answer/answer-steps";
import { FixWatch } from "@/components/answer/fix-watch";
import { LanguageSelect } from "@/components/answer/language-select";
import { OnlyThisViewer } from "@/components/answer/only-this-viewer";
import { NoteButton } from "@/components/note/note-button";
import { useTickedSteps } from "@/lib/client/answer/use-ticked-steps";
import { useZone } from "@/lib/client/preferences/preferences";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import { answerBasis } from "@/lib/presentation/answer/answer-basis";
import { formatSpan } from "@/lib/presentation/format/format-time";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  onEvidence: ShowEvidence;
}>;

const edges = {
  fail: "border-l-fail",
  trouble: "border-l-trouble",
  account: "border-l-account",
  exit: "border-l-exit",
  well: "border-l-well",
} as const;

/**
 * Whose side the problem is on, for the agent and for the caller. On a narrow page the suggested wording and the buttons
 * come before the evidence, so that they're visible without scrolling. On a wide one the buttons come last, also in the
 * tab order if the browser supports `reading-flow`.
 */
export function AnswerCard({ viewer, answer, sessions, onEvidence }: Props) {
  const zone = useZone();
  const { done, earlier, toggle } = useTickedSteps(viewer, answer.steps);
  const right = "lg:border-l lg:border-line lg:bg-raised lg:px-5";

  return (
    <section
      id="answer"
      aria-label="Answer"
      tabIndex={-1}
      className={`grid min-w-0 scroll-mt-2 grid-cols-[minmax(0,1fr)] rounded-panel lg:scroll-mt-16 border border-l-4 border-line bg-surface shadow-panel lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr_auto] lg:[reading-flow:grid-order] ${edges[verdictStyles[answer.verdict].tone]}`}
    >
      <div className="px-3.5 pt-3 sm:px-5 sm:pt-4">
        <AnswerHead answer={answer} />
      </div>
      <div className={`px-3.5 pt-2.5 sm:px-5 lg:rounded-tr-panel lg:pt-4 ${right}`}>
        <div className="mb-1 flex items-center justify-between gap-2">
          <h3 className="text-xs font-semibold tracking-wide text-ink-faint uppercase">Say</h3>
          <LanguageSelect />
        </div>
        <blockquote lang={answer.language} className="lg:text-[15px]">
          “{answer.say}”
        </blockquote>
      </div>
      <div className="flex flex-wrap items-center gap-2 px-3.5 py-3 sm:px-5 lg:order-last lg:col-span-2 lg:border-t lg:border-line">
        <NoteButton viewer={viewer} answer={answer} sessions={sessions} done={done} />
        {answer.compare !== null && <OnlyThisViewer key={answer.compare.session} viewer={viewer} answer={answer} />}
        <FixWatch viewer={viewer} answer={answer} sessions={sessions} onEvidence={onEvidence} />
        <p className="text-xs text-ink-faint lg:ml-auto">
          {answerBasis(answer)} · {formatSpan(answer.range.start, answer.range.end, zone)}
        </p>
      </div>
      <div className="grid content-start gap-3 border-t border-line px-3.5 py-3 sm:px-5 lg:border-t-0 lg:pb-4">
        {answer.reason !== null && <p className="text-xs text-ink-muted">{answer.reason}</p>}
        <AnswerFacts title="Evidence" facts={answer.facts} onEvidence={onEvidence} />
        {answer.doubts.length > 0 && (
          <details className="text-ink-muted">
            <summary className="min-h-6 w-fit font-medium">Doubts ({answer.doubts.length})</summary>
            <div className="pt-2">
              <AnswerFacts title="Doubts" facts={answer.doubts} onEvidence={onEvidence} />
            </div>
          </details>
        )}
      </div>
      <div className={`border-t border-line px-3.5 py-3 sm:px-5 lg:border-t-0 lg:pb-4 ${right}`}>
        <AnswerSteps steps={answer.steps} earlier={earlier} done={done} onToggle={toggle} />
      </div>
    </section>
  );
}

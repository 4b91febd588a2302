"use client";

import { LanguageSelect } from "@/components/answer/language-select";
import { EmbedNote, type NoteToInsert } from "@/components/embed/embed-note";
import { Mark } from "@/components/ui/mark";
import { toneBackgrounds } from "@/components/ui/tone-backgrounds";
import { toneEdges } from "@/components/ui/tone-edges";
import { useTickedSteps } from "@/lib/client/answer/use-ticked-steps";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Confidence } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import { answerTexts } from "@/lib/presentation/answer/answer-texts";
import { coverageText } from "@/lib/presentation/sessions/coverage-words";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  onInsert: ((note: NoteToInsert) => void) | null;
}>;

/** What the agent says while the caller waits: verdict, headline, suggested wording, and the note. */
export function EmbedAnswer({ viewer, answer, sessions, onInsert }: Props) {
  const { tone, shape } = verdictStyles[answer.verdict];
  const coverage = coverageText(useCompleteness());
  const { done } = useTickedSteps(viewer, answer.steps);
  return (
    <section
      aria-label="Answer"
      className={`grid grid-cols-[minmax(0,1fr)] gap-2 border-l-4 bg-surface px-3 py-2.5 ${toneEdges[tone]}`}
    >
      <div>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
          <span
            className={`inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 font-semibold ${toneBackgrounds[tone]}`}
          >
            <Mark tone={tone} shape={shape} />
            {answer.verdictLabel}
          </span>
          {answer.confidenceLabel !== null && answer.confidence !== null && (
            <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap">
              <Bars confidence={answer.confidence} />
              {answer.confidenceLabel}
            </span>
          )}
          {coverage !== null && (
            <span className="rounded-full border border-trouble/50 bg-trouble-soft px-2 py-0.5 text-trouble-ink tabular-nums">
              {coverage}
            </span>
          )}
        </p>
        <h2 className="mt-1.5 text-base leading-snug font-semibold tracking-tight text-pretty wrap-anywhere">
          {answer.headline}
        </h2>
      </div>
      <div className="rounded-control border border-line bg-raised px-2.5 py-1.5">
        <div className="flex items-center justify-between gap-2">
          <h3 className="text-xs font-semibold tracking-wide text-ink-faint uppercase">{answerTexts.say}</h3>
          <LanguageSelect />
        </div>
        <blockquote lang={answer.language} className="text-[15px] leading-snug">
          “{answer.say}”
        </blockquote>
      </div>
      <EmbedNote about={{ viewer, answer, sessions, done }} onInsert={onInsert} />
    </section>
  );
}

const barsOf = { low: 1, medium: 2, high: 3 } as const satisfies Record<Confidence, number>;

/** The confidence as one to three filled bars; the label beside them says the same. */
function Bars({ confidence }: Readonly<{ confidence: Confidence }>) {
  return (
    <svg viewBox="0 0 12 10" aria-hidden="true" className="h-2.5 w-3 flex-none">
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 4.5}
          y={10 - bar * 3.3}
          width="3"
          height={bar * 3.3}
          className={bar <= barsOf[confidence] ? "fill-ink" : "fill-line-strong"}
        />
      ))}
    </svg>
  );
}

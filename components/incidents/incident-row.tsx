"use client";

import { AnswerFacts } from "@/components/answer/answer-facts";
import { EvidenceButton } from "@/components/ui/evidence-button";
import { Mark } from "@/components/ui/mark";
import type { Insights } from "@/lib/client/answer/insights-of";
import { usePageConfig, usePhraseBook } from "@/lib/client/answer/page-config";
import { useZone } from "@/lib/client/preferences/preferences";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { AnswerWords } from "@/lib/presentation/answer/answer-words";
import { answerWords } from "@/lib/presentation/answer/write-answer";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { incidentWords } from "@/lib/presentation/incidents/incident-words";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{ incident: Incident; insights: Insights; onEvidence: ShowEvidence }>;

/** One incident: what happened and whose side it was on; opened, what to say of it, why, and what to do. */
export function IncidentRow({ incident, insights, onEvidence }: Props) {
  const { thresholds, steps } = usePageConfig();
  const zone = useZone();
  const book = usePhraseBook();
  const verdict = insights.verdictOf(incident);
  const { line, say } = incidentWords(incident, verdict, book, zone, thresholds);
  const words = answerWords({ verdict, incident, book, steps, zone });
  const { tone, shape } = verdictStyles[verdict.id];
  return (
    <li className="grid gap-y-0.5 px-4 py-2">
      <div className="flex flex-wrap justify-between gap-x-4 text-xs">
        <span className="text-ink-muted tabular-nums">
          {formatDayTime(incident.startedAt, zone)} {zoneName(incident.startedAt, zone)}
        </span>
        <span className="inline-flex items-center gap-1.5 font-semibold text-ink-muted">
          <Mark tone={tone} shape={shape} />
          <span lang={words.language}>
            {words.verdict}
            {words.confidence !== null && <span className="font-normal"> · {words.confidence}</span>}
          </span>
        </span>
      </div>
      <p className="min-w-0 wrap-anywhere">
        <span lang={words.language}>{line}</span>{" "}
        <EvidenceButton sessions={incident.attempts.map(({ id }) => id)} onEvidence={onEvidence} />
      </p>
      <details>
        <summary className="min-h-6 w-fit text-xs font-medium text-ink-muted">What to say and do</summary>
        <Opened say={say} words={words} onEvidence={onEvidence} />
      </details>
    </li>
  );
}

type OpenedProps = Readonly<{ say: string; words: AnswerWords; onEvidence: ShowEvidence }>;

function Opened({ say, words: { language, reason, facts, steps }, onEvidence }: OpenedProps) {
  return (
    <div className="grid gap-2 border-l-2 border-line py-1 pl-3">
      <blockquote lang={language}>“{say}”</blockquote>
      <AnswerFacts title="Evidence" language={language} facts={facts} onEvidence={onEvidence} />
      {reason !== null && (
        <p lang={language} className="text-xs text-ink-muted">
          {reason}
        </p>
      )}
      <ul aria-label="Do" className="list-disc pl-5">
        {steps.map(({ id, text }) => (
          <li key={id} lang={language}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

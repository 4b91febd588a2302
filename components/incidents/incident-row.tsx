"use client";

import { AnswerFacts } from "@/components/answer/answer-facts";
import { EvidenceButton } from "@/components/ui/evidence-button";
import { Mark } from "@/components/ui/mark";
import { useZone } from "@/lib/client/preferences/preferences";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { AnswerIncident, WordedVerdict } from "@/lib/contract/answer";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { incidentSummary } from "@/lib/presentation/incidents/incident-texts";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{
  incident: AnswerIncident;
  /** The language of the suggested wording. */
  language: string;
  onEvidence: ShowEvidence;
}>;

/** One incident: what happened and whose side it was on. Expanded, it shows what to say, the evidence and what to do. */
export function IncidentRow({ incident, language, onEvidence }: Props) {
  const zone = useZone();
  const { startedAt, line, sessions, verdict } = incident;
  return (
    <li className="grid gap-y-0.5 px-4 py-2">
      <div className="flex flex-wrap justify-between gap-x-4 text-xs">
        <span className="text-ink-muted tabular-nums">
          {formatDayTime(startedAt, zone)} {zoneName(startedAt, zone)}
        </span>
        {verdict !== null && <Side verdict={verdict} />}
      </div>
      <p className="min-w-0 wrap-anywhere">
        {line} <EvidenceButton sessions={sessions} onEvidence={onEvidence} />
      </p>
      {verdict !== null && (
        <details>
          <summary className="min-h-6 w-fit text-xs font-medium text-ink-muted">{incidentSummary}</summary>
          <Opened verdict={verdict} language={language} onEvidence={onEvidence} />
        </details>
      )}
    </li>
  );
}

function Side({ verdict: { verdict, verdictLabel, confidenceLabel } }: Readonly<{ verdict: WordedVerdict }>) {
  const { tone, shape } = verdictStyles[verdict];
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold text-ink-muted">
      <Mark tone={tone} shape={shape} />
      <span>
        {verdictLabel}
        {confidenceLabel !== null && <span className="font-normal"> · {confidenceLabel}</span>}
      </span>
    </span>
  );
}

type OpenedProps = Readonly<{ verdict: WordedVerdict; language: string; onEvidence: ShowEvidence }>;

function Opened({ verdict: { say, reason, facts, steps }, language, onEvidence }: OpenedProps) {
  return (
    <div className="grid gap-2 border-l-2 border-line py-1 pl-3">
      <blockquote lang={language}>“{say}”</blockquote>
      <AnswerFacts title="Evidence" facts={facts} onEvidence={onEvidence} />
      {reason !== null && <p className="text-xs text-ink-muted">{reason}</p>}
      <ul aria-label="Do" className="list-disc pl-5">
        {steps.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { Panel } from "@/components/panel";
import { useCare, usePhraseBook } from "@/lib/client/care";
import type { Insights } from "@/lib/client/insights-of";
import { useZone } from "@/lib/client/preferences";
import type { Incident } from "@/lib/domain/insights/incident";
import type { SessionId } from "@/lib/domain/session";
import { counted } from "@/lib/presentation/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format-time";
import { incidentWords } from "@/lib/presentation/plain-words/incident-words";
import { verdictStyles } from "@/lib/presentation/verdict-style";

type Props = Readonly<{ insights: Insights; onEvidence: (ids: readonly SessionId[]) => void }>;

/** How many are shown before the agent asks for all. */
const first = 4;

/** What the caller lived through, attempt by attempt joined: each with its own verdict. */
export function IncidentsPanel({ insights, onEvidence }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const { rules } = useCare();
  const { incidents } = insights;
  if (incidents.length === 0) return null;
  const shown = isWhole ? incidents : incidents.slice(0, first);
  return (
    <Panel
      title="Incidents"
      aside={<span className="text-xs text-ink-faint">{counted(incidents.length, "incident")}, newest first</span>}
      footer={`Attempts on one title or device within ${rules.incidentGapMinutes} minutes of each other count as one incident.`}
    >
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} insights={insights} onEvidence={onEvidence} />
        ))}
      </ul>
      {!isWhole && incidents.length > first && (
        <p className="border-t border-line px-4 py-2">
          <Button look="ghost" className="px-2" onClick={() => setIsWhole(true)}>
            Show all {incidents.length}
          </Button>
        </p>
      )}
    </Panel>
  );
}

type RowProps = Props & Readonly<{ incident: Incident }>;

function IncidentRow({ incident, insights, onEvidence }: RowProps) {
  const { limits } = useCare();
  const zone = useZone();
  const book = usePhraseBook();
  const verdict = insights.verdictOf(incident);
  const { line } = incidentWords(incident, verdict, book, zone, limits);
  const { tone, shape } = verdictStyles[verdict.id];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 px-4 py-2">
      <span className="text-xs text-ink-muted tabular-nums">
        {formatDayTime(incident.startedAt, zone)} {zoneName(incident.startedAt, zone)}
      </span>
      <span lang={book.language} className="order-last col-span-2 min-w-0 wrap-anywhere">
        {line}{" "}
        <button
          type="button"
          onClick={() => onEvidence(incident.attempts.map(({ id }) => id))}
          className="min-h-6 font-medium text-accent underline-offset-2 hover:underline"
        >
          {counted(incident.attempts.length, "session")}
        </button>
      </span>
      <span className="inline-flex items-center gap-1.5 text-xs font-semibold text-ink-muted">
        <Mark tone={tone} shape={shape} />
        <span lang={book.language}>{book.verdicts[verdict.id]}</span>
      </span>
    </li>
  );
}

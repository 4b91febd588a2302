"use client";

import { startTransition, useState } from "react";
import { IncidentRow } from "@/components/incidents/incident-row";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { usePageConfig } from "@/lib/client/answer/page-config";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { AnswerIncident } from "@/lib/contract/answer";
import { counted } from "@/lib/presentation/format/counted";

type Props = Readonly<{ incidents: readonly AnswerIncident[]; language: string; onEvidence: ShowEvidence }>;

/** How many are shown before the agent asks for more. */
const first = 4;
/** How many more each time. */
const step = 20;

/** What the caller lived through, attempt by attempt joined: each with its own verdict. */
export function IncidentsPanel({ incidents, language, onEvidence }: Props) {
  const [shown, setShown] = useState(first);
  const { rules } = usePageConfig();
  const rest = incidents.length - shown;
  if (incidents.length === 0) return null;
  return (
    <Panel
      title="Incidents"
      aside={<span className="text-xs text-ink-faint">{counted(incidents.length, "incident")}, newest first</span>}
      footer={`Attempts on one title or device within ${rules.incidentGapMinutes} minutes of each other count as one incident.`}
    >
      <ul className="divide-y divide-line border-t border-line">
        {incidents.slice(0, shown).map((incident) => (
          <IncidentRow key={incident.id} incident={incident} language={language} onEvidence={onEvidence} />
        ))}
      </ul>
      {incidents.length > first && (
        <p className="border-t border-line px-4 py-2">
          {/* One button with two names: the focus stays where it is. As a transition the page stays quick meanwhile. */}
          <Button
            look="ghost"
            className="px-2"
            onClick={() => startTransition(() => setShown(rest > 0 ? shown + step : first))}
          >
            {rest > 0 ? `Show ${Math.min(step, rest)} more` : `Show the newest ${first} alone`}
          </Button>
        </p>
      )}
    </Panel>
  );
}

"use client";

import { startTransition, useState } from "react";
import { IncidentRow } from "@/components/incidents/incident-row";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { usePageConfig } from "@/lib/client/answer/page-config";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { AnswerIncident } from "@/lib/contract/answer";
import { counted } from "@/lib/presentation/format/counted";
import { incidentRule, showMoreLabel } from "@/lib/presentation/incidents/incident-texts";

type Props = Readonly<{ incidents: readonly AnswerIncident[]; language: string; onEvidence: ShowEvidence }>;

/** How many are shown at first. */
const first = 4;
/** How many more each click shows. */
const step = 20;

/** The caller's incidents, each with its own verdict. */
export function IncidentsPanel({ incidents, language, onEvidence }: Props) {
  const [shown, setShown] = useState(first);
  const { rules } = usePageConfig();
  const rest = incidents.length - shown;
  if (incidents.length === 0) return null;
  return (
    <Panel
      title="Incidents"
      aside={<span className="text-xs text-ink-faint">{counted(incidents.length, "incident")}, newest first</span>}
      footer={incidentRule(rules.incidentGapMinutes)}
    >
      <ul className="divide-y divide-line border-t border-line">
        {incidents.slice(0, shown).map((incident) => (
          <IncidentRow key={incident.id} incident={incident} language={language} onEvidence={onEvidence} />
        ))}
      </ul>
      {incidents.length > first && (
        <p className="border-t border-line px-4 py-2">
          {/* One button with two names, so that it keeps the focus. The transition keeps the page responsive. */}
          <Button
            look="ghost"
            className="px-2"
            onClick={() => startTransition(() => setShown(rest > 0 ? shown + step : first))}
          >
            {showMoreLabel(Math.min(step, rest), first)}
          </Button>
        </p>
      )}
    </Panel>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { EvidenceButton } from "@/components/ui/evidence-button";
import { Panel } from "@/components/ui/panel";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { ChangePointWords } from "@/lib/contract/answer";
import type { SessionId } from "@/lib/domain/sessions/session";
import { answerTexts } from "@/lib/presentation/answer/answer-texts";

type Props = Readonly<{
  words: ChangePointWords;
  onSelect: (id: SessionId) => void;
  onEvidence: ShowEvidence;
}>;

/** When the problems began and what changed at the same time, or why that is unknown. */
export function ChangePointPanel({ words, onSelect, onEvidence }: Props) {
  const { headline, comparison, ending, changedWith, firstBad } = words;
  return (
    <Panel title={answerTexts.changePoint}>
      <div className="grid gap-2 px-4 pb-4">
        <p className={comparison === null ? "text-ink-muted" : "font-medium"}>{headline}</p>
        {comparison !== null && (
          <p>
            Went wrong:{" "}
            <EvidenceButton sessions={comparison.before.sessions} onEvidence={onEvidence}>
              {comparison.before.text}
            </EvidenceButton>
            ,{" "}
            <EvidenceButton sessions={comparison.since.sessions} onEvidence={onEvidence}>
              {comparison.since.text}
            </EvidenceButton>
          </p>
        )}
        {ending !== null && (
          <p>
            {ending.text} <EvidenceButton sessions={ending.sessions} onEvidence={onEvidence} />
          </p>
        )}
        {changedWith.length > 0 && (
          <ul className="grid gap-1.5">
            {changedWith.map(({ id, text, note, sessions: withIt }) => (
              <li key={id} className="wrap-anywhere">
                {text} <span className="text-xs text-ink-muted">{note}</span>{" "}
                <EvidenceButton sessions={withIt} onEvidence={onEvidence} />
              </li>
            ))}
          </ul>
        )}
        {firstBad !== null && (
          <p>
            <Button onClick={() => onSelect(firstBad.id)}>{firstBad.label}</Button>
          </p>
        )}
      </div>
    </Panel>
  );
}

import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Listed } from "@/lib/contract/answer";
import { listedText } from "@/lib/presentation/answer/newest-of";

type Props = Listed & Readonly<{ onEvidence: ShowEvidence }>;

/** Shows the sessions behind a statement: it narrows the timeline and the list to them. */
export function EvidenceButton({ onEvidence, ...listed }: Props) {
  return (
    <button
      type="button"
      onClick={() => onEvidence(listed.sessions)}
      className="min-h-6 font-medium text-accent tabular-nums underline-offset-2 hover:underline"
    >
      {listedText(listed)}
    </button>
  );
}

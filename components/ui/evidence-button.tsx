import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { SessionId } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";

type Props = Readonly<{
  sessions: readonly SessionId[];
  onEvidence: ShowEvidence;
  /** The label; "6 sessions" by default. */
  children?: string;
}>;

/** Shows the sessions behind a statement: it narrows the timeline and the list to them. */
export function EvidenceButton({ sessions, onEvidence, children }: Props) {
  return (
    <button
      type="button"
      onClick={() => onEvidence(sessions)}
      className="min-h-6 font-medium text-accent tabular-nums underline-offset-2 hover:underline"
    >
      {children ?? counted(sessions.length, "session")}
    </button>
  );
}

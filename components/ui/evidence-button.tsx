import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { SessionId } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";

type Props = Readonly<{
  sessions: readonly SessionId[];
  onEvidence: ShowEvidence;
  /** "6 sessions" unless said. */
  children?: string;
}>;

/** Leads from a sentence to the sessions it speaks of: they alone are then in timeline and list. */
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

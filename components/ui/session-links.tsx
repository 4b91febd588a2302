import { EvidenceButton } from "@/components/ui/evidence-button";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { SessionLinksModel } from "@/lib/contract/answer";
import type { SessionId } from "@/lib/domain/sessions/session";

type Props = Readonly<{
  model: SessionLinksModel;
  onSelect: (id: SessionId) => void;
  onEvidence: ShowEvidence;
}>;

/** Links to sessions: one to all of them, and one to each of the newest, labelled with its start. */
export function SessionLinks({ model: { all, links }, onSelect, onEvidence }: Props) {
  if (links.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-xs">
      {all.sessions.length > 1 && <EvidenceButton {...all} onEvidence={onEvidence} />}
      {links.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          onClick={() => onSelect(id)}
          className="min-h-6 text-accent tabular-nums underline-offset-2 hover:underline"
        >
          {label}
        </button>
      ))}
    </p>
  );
}

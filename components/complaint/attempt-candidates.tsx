import { Mark } from "@/components/ui/mark";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { Candidate } from "@/lib/presentation/complaint/search-attempts";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";

type Props = Readonly<{
  candidates: readonly Candidate[];
  label: string;
  /** Shows the label as a heading. Without it, only screen readers get the label. */
  showLabel?: boolean;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>;

/** Attempts the caller may mean, each with the reasons. Choosing one selects it. */
export function AttemptCandidates({ candidates, label, showLabel = false, selectedId, onSelect }: Props) {
  if (candidates.length === 0) return null;
  return (
    <>
      {showLabel && (
        <h3 className="px-4 pb-1 text-xs font-semibold tracking-wide text-ink-faint uppercase">{label}</h3>
      )}
      <ol aria-label={label} className="border-t border-line">
        {candidates.map(({ session, reasons }) => (
          <li key={session.id} className="not-first:border-t not-first:border-line last:rounded-b-panel">
            <button
              type="button"
              aria-pressed={session.id === selectedId}
              onClick={() => onSelect(session.id)}
              className={`flex min-h-9 w-full items-center gap-x-2 px-4 py-1.5 text-left tabular-nums focus-visible:-outline-offset-2 ${session.id === selectedId ? "bg-accent-soft" : "hover:bg-raised"}`}
            >
              <Mark tone={outcomeStyles[session.outcome].tone} shape={outcomeStyles[session.outcome].shape} />
              <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
                <span className="min-w-0">
                  {reasons.map((reason, index) => (
                    <span key={reason} className={index === 0 ? "font-medium" : "text-ink-muted"}>
                      {index > 0 && " · "}
                      <bdi>{reason}</bdi>
                    </span>
                  ))}
                </span>
                <bdi className="max-w-full truncate text-ink-faint sm:ml-auto">
                  {session.texts.asset ?? "Untitled"}
                </bdi>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

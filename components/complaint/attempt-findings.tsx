import { AttemptCandidates } from "@/components/complaint/attempt-candidates";
import { Button } from "@/components/ui/button";
import type { SessionId } from "@/lib/domain/sessions/session";
import { finderTexts } from "@/lib/presentation/complaint/finder-texts";
import type { AttemptSearch } from "@/lib/presentation/complaint/search-attempts";

type Props = Readonly<{
  /** `null` while there is no search. */
  found: AttemptSearch | null;
  status: string;
  isOpen: boolean;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
  onLonger: () => void;
}>;

/** What the complaint finder understood and found, over whatever is below it. */
export function AttemptFindings({ found, status, isOpen, selectedId, onSelect, onLonger }: Props) {
  const isEmpty = status === "" && !found?.chips.length;
  // While there is nothing to show, the status stays in the document, so that screen readers announce its first text.
  const look = isEmpty
    ? "sr-only"
    : "absolute inset-x-0 top-full z-30 mt-1 max-h-[min(28rem,60vh)] overflow-y-auto rounded-panel border border-line-strong bg-surface pt-2 shadow-lg";
  return (
    // Browsers that don't focus a clicked button focus this instead, so the findings stay open.
    <div tabIndex={-1} hidden={!isOpen && !isEmpty} className={`outline-none ${look}`}>
      {found && found.chips.length > 0 && (
        <ul aria-label="Understood" className="flex min-w-0 flex-wrap gap-1.5 px-3 pb-2 text-xs">
          {found.chips.map((chip) => (
            <li
              key={`${chip.label} ${chip.text}`}
              className="max-w-full rounded-2xl border border-line bg-raised px-2 py-0.5 wrap-anywhere"
            >
              <span className="text-ink-faint">{chip.label}</span> <bdi>{chip.text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={`px-4 text-ink-muted wrap-anywhere ${status === "" ? "" : "pb-2"}`}>
        {status}
      </p>
      {found?.canSearchLonger && (
        <Button size="small" className="mx-4 mb-2" onClick={onLonger}>
          {finderTexts.longer}
        </Button>
      )}
      {found && (
        <>
          <AttemptCandidates
            candidates={found.candidates}
            label="Matching attempts"
            selectedId={selectedId}
            onSelect={onSelect}
          />
          <AttemptCandidates
            candidates={found.closest}
            label="Closest attempts"
            showLabel
            selectedId={selectedId}
            onSelect={onSelect}
          />
        </>
      )}
      {found && found.questions.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line px-4 py-2">
          <h3 className="text-xs font-semibold tracking-wide text-ink-faint uppercase">{finderTexts.confirm}</h3>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {found.questions.map((question) => (
              <li key={question}>“{question}”</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import type { CopiedNote } from "@/lib/client/note/use-copy-note";
import type { NoteChoice } from "@/lib/presentation/note/note-choice";
import { copyTexts, noteTexts } from "@/lib/presentation/note/note-texts";

/** Whether the note was copied. If the clipboard is blocked, its text, selected. */
export function CopiedNoteStatus({ copied, choice }: Readonly<{ copied: CopiedNote | null; choice: NoteChoice }>) {
  const texts = copyTexts(choice);
  return (
    <>
      <span role="status" className={copied === null ? "sr-only" : "text-xs text-ink-muted"}>
        {copied !== null && (
          <span key={copied.times}>{copied.how === "copied" ? texts.copied : noteTexts.clipboardBlocked}</span>
        )}
      </span>
      {copied?.how === "shown" && (
        <textarea
          key={copied.times}
          aria-label={texts.field}
          readOnly
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
          value={copied.text}
          className="h-40 w-full rounded-control border border-control bg-surface p-2 font-mono text-xs"
        />
      )}
    </>
  );
}

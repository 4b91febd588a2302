import type { ContactWords } from "@/lib/contract/history";
import { historyTexts } from "@/lib/presentation/history/history-texts";

/** When the viewer was looked up before. Without the record it says so, rather than that there was no contact. */
export function ContactList({ words }: Readonly<{ words: ContactWords | null }>) {
  if (words === null) return <p className="text-ink-muted">{historyTexts.contactsMissing}</p>;
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">{words.headline}</h3>
      {words.lines.length > 0 && (
        <ul className="grid gap-1 pt-1">
          {words.lines.map(({ id, text }) => (
            <li key={id} className="wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      )}
      <p className="pt-1 text-xs text-ink-muted">{words.basis}</p>
    </div>
  );
}

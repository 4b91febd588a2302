import type { AnswerStep } from "@/lib/contract/answer";

type Props = Readonly<{
  steps: readonly AnswerStep[];
  /** Ticked for an earlier answer. */
  earlier: readonly AnswerStep[];
  done: readonly AnswerStep[];
  onToggle: (id: string) => void;
}>;

/** What to do next. Ticked steps go into the note, even if the answer no longer suggests them. */
export function AnswerSteps({ steps, earlier, done, onToggle }: Props) {
  const rows = [...steps, ...earlier];
  if (rows.length === 0) return null;
  const ticked = new Set(done.map(({ id }) => id));
  return (
    <ul className="grid">
      {rows.map(({ id, text }) => (
        <li key={id}>
          <label className="flex min-h-6.25 items-start gap-2.5 py-0.5">
            <input
              type="checkbox"
              checked={ticked.has(id)}
              onChange={() => onToggle(id)}
              className="mt-0.5 size-4 flex-none accent-well"
            />
            <span className={ticked.has(id) ? "text-ink-muted line-through" : ""}>{text}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

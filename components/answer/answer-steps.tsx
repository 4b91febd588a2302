import type { StepWords } from "@/lib/presentation/answer/answer-words";

type Props = Readonly<{
  language: string;
  steps: readonly StepWords[];
  /** Ticked for an earlier answer, in the team's language. */
  earlier: readonly StepWords[];
  earlierLanguage: string;
  done: readonly StepWords[];
  onToggle: (id: string) => void;
}>;

/** What to do next. What is ticked off goes into the note as done, also when the answer no longer asks for it. */
export function AnswerSteps({ language, steps, earlier, earlierLanguage, done, onToggle }: Props) {
  const rows = [
    ...steps.map((step) => ({ ...step, language })),
    ...earlier.map((step) => ({ ...step, language: earlierLanguage })),
  ];
  if (rows.length === 0) return null;
  const ticked = new Set(done.map(({ id }) => id));
  return (
    <div>
      <h3 className="mb-1.5 text-xs font-semibold tracking-wide text-ink-faint uppercase">Do</h3>
      <ul className="grid gap-0.5">
        {rows.map(({ id, text, language: spoken }) => (
          <li key={id}>
            <label className="flex min-h-7 items-start gap-2.5 py-0.5">
              <input
                type="checkbox"
                checked={ticked.has(id)}
                onChange={() => onToggle(id)}
                className="mt-0.5 size-4 flex-none accent-well"
              />
              <span lang={spoken} className={ticked.has(id) ? "text-ink-muted line-through" : ""}>
                {text}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { StepWords } from "@/lib/presentation/plain-words/answer-words";

type Props = Readonly<{
  language: string;
  steps: readonly StepWords[];
  done: ReadonlySet<string>;
  onToggle: (id: string) => void;
}>;

/** What to do next. What is ticked off goes into the note as done. */
export function AnswerSteps({ language, steps, done, onToggle }: Props) {
  if (steps.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1.5 text-xs font-semibold tracking-wide text-ink-faint uppercase">Do</h3>
      <ul className="grid gap-0.5">
        {steps.map(({ id, text }) => (
          <li key={id}>
            <label className="flex min-h-7 items-start gap-2.5 py-0.5">
              <input
                type="checkbox"
                checked={done.has(id)}
                onChange={() => onToggle(id)}
                className="mt-0.5 size-4 flex-none accent-well"
              />
              <span lang={language} className={done.has(id) ? "text-ink-muted line-through" : ""}>
                {text}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

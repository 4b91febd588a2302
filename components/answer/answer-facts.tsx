import { Mark } from "@/components/mark";
import type { SessionId } from "@/lib/domain/session";
import { counted } from "@/lib/presentation/counted";
import type { FactWords } from "@/lib/presentation/plain-words/answer-words";
import { factStyle } from "@/lib/presentation/verdict-style";

type Props = Readonly<{
  title: string;
  language: string;
  facts: readonly FactWords[];
  onEvidence: (ids: readonly SessionId[]) => void;
}>;

/** Sentences of evidence; each leads to the sessions it speaks of. */
export function AnswerFacts({ title, language, facts, onEvidence }: Props) {
  if (facts.length === 0) return null;
  return (
    <div>
      <h3 className="sr-only">{title}</h3>
      <ul className="grid gap-2">
        {facts.map(({ id, text, sessions }) => (
          <li key={id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
            <span className="pt-1">
              <Mark {...factStyle(id)} />
            </span>
            <span>
              <span lang={language} className="wrap-anywhere">
                {text}
              </span>{" "}
              {sessions.length > 0 && (
                <button
                  type="button"
                  onClick={() => onEvidence(sessions)}
                  className="min-h-6 font-medium text-accent underline-offset-2 hover:underline"
                >
                  {counted(sessions.length, "session")}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

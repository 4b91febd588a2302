import { EvidenceButton } from "@/components/ui/evidence-button";
import { Mark } from "@/components/ui/mark";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { AnswerFact } from "@/lib/contract/answer";
import { factStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{
  title: string;
  facts: readonly AnswerFact[];
  onEvidence: ShowEvidence;
}>;

/** Sentences of evidence, each with a button that shows its sessions. */
export function AnswerFacts({ title, facts, onEvidence }: Props) {
  if (facts.length === 0) return null;
  return (
    <ul aria-label={title} className="grid gap-1">
      {/* Facts can share an ID, and a custom phrase book can give them the same text, so the key includes the position. */}
      {[...facts.entries()].map(([at, { id, text, ...listed }]) => (
        <li key={`${id} ${at}`} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
          <span className="flex h-5 items-center">
            <Mark {...factStyles[id]} />
          </span>
          <span>
            <span className="wrap-anywhere">{text}</span>{" "}
            {listed.sessions.length > 0 && <EvidenceButton {...listed} onEvidence={onEvidence} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

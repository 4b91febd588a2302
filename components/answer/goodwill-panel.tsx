import { EvidenceButton } from "@/components/ui/evidence-button";
import { Panel } from "@/components/ui/panel";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { GoodwillWords } from "@/lib/contract/answer";

type Props = Readonly<{ words: GoodwillWords; onEvidence: ShowEvidence }>;

/** Evidence for goodwill, by the operator's rules. It doesn't decide. */
export function GoodwillPanel({ words, onEvidence }: Props) {
  return (
    <Panel title="Goodwill evidence" footer={words.basis}>
      <p className="px-4 pb-3 text-ink-muted">{words.notice}</p>
      {words.shared !== null && <p className="px-4 pb-3 font-medium">{words.shared}</p>}
      {words.reached.length > 0 && (
        <ul className="grid gap-1 border-t border-line bg-accent-soft px-4 py-2.5 font-medium">
          {words.reached.map(({ id, text }) => (
            <li key={id} className="wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      )}
      <dl className="divide-y divide-line border-t border-line">
        {words.measures.map(({ id, label, value, ...listed }) => (
          <div key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-2">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
            {listed.sessions.length > 0 && (
              <dd className="col-span-2 text-xs">
                <EvidenceButton {...listed} onEvidence={onEvidence} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {words.notReached !== null && (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-muted wrap-anywhere">{words.notReached}</p>
      )}
    </Panel>
  );
}

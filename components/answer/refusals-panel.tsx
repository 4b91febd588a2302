"use client";

import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { SessionLinks } from "@/components/ui/session-links";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { RefusalWords } from "@/lib/contract/answer";
import type { SessionId } from "@/lib/domain/sessions/session";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";

type Props = Readonly<{
  words: RefusalWords;
  onSelect: (id: SessionId) => void;
  onEvidence: ShowEvidence;
}>;

/** What the account's rules blocked, separate from faults. */
export function RefusalsPanel({ words, onSelect, onEvidence }: Props) {
  return (
    <Panel title="Account">
      <p className="px-4 pb-3 text-ink-muted">{words.headline}</p>
      {words.families.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {words.families.map(({ id, label, count, codes, links }) => (
            <li key={id} className="grid gap-1 px-4 py-2.5">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <Mark {...outcomeStyles["start-failure-business"]} />
                <span className="min-w-0 font-medium wrap-anywhere">{label}</span>
                <span className="ml-auto text-ink-muted tabular-nums">{count}</span>
              </p>
              <Codes codes={codes} />
              <SessionLinks model={links} onSelect={onSelect} onEvidence={onEvidence} />
            </li>
          ))}
        </ul>
      )}
      {words.unmapped.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {words.unmapped.map(({ code, note, links }) => (
            <li key={code ?? ""} className="grid gap-1 px-4 py-2.5">
              {code !== null && <Codes codes={[code]} />}
              <p className="text-ink-muted">{note}</p>
              <SessionLinks model={links} onSelect={onSelect} onEvidence={onEvidence} />
            </li>
          ))}
        </ul>
      )}
      {words.hints.length > 0 && (
        <ul className="grid gap-2 border-t border-line px-4 py-2.5">
          {words.hints.map(({ id, text, links }) => (
            <li key={id}>
              <p className="wrap-anywhere">{text}</p>
              <SessionLinks model={links} onSelect={onSelect} onEvidence={onEvidence} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Errors as sent. */
function Codes({ codes }: Readonly<{ codes: readonly string[] }>) {
  return (
    <p className="flex max-h-24 flex-wrap gap-x-3 overflow-y-auto font-mono text-xs text-ink-muted">
      {codes.map((code) => (
        <bdi key={code} className="min-w-0 wrap-anywhere">
          {code}
        </bdi>
      ))}
    </p>
  );
}

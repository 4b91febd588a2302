"use client";

import { EvidenceButton } from "@/components/ui/evidence-button";
import { Panel } from "@/components/ui/panel";
import { useZone } from "@/lib/client/preferences/preferences";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import { useViewerZone } from "@/lib/client/viewer/viewer-zone";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { goodwillWords } from "@/lib/presentation/answer/goodwill-words";

type Props = Readonly<{
  sessions: readonly Session[];
  incidents: readonly Incident[];
  rules: GoodwillRules;
  thresholds: Thresholds;
  onEvidence: ShowEvidence;
}>;

/** What the viewer lived through, by the operator's rules: evidence, and no decision. */
export function GoodwillPanel({ sessions, incidents, rules, thresholds, onEvidence }: Props) {
  const zone = useZone();
  const viewerZone = useViewerZone()?.zone ?? null;
  const words = goodwillWords(sessions, incidents, rules, { thresholds, zone, viewerZone });
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
        {words.measures.map(({ id, label, value, sessions: ids }) => (
          <div key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-2">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
            {ids.length > 0 && (
              <dd className="col-span-2 text-xs">
                <EvidenceButton sessions={ids} onEvidence={onEvidence} />
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

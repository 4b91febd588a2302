import { FactList } from "@/components/sessions/fact-list";
import type { SessionDetail } from "@/lib/contract/session-detail";
import { detailGroups } from "@/lib/presentation/sessions/detail-fields";

/** Everything Conviva sent about a session: every attribute group and, for senior agents, the raw JSON. */
export function SessionFields({ detail }: Readonly<{ detail: SessionDetail }>) {
  return (
    <div className="border-t border-line">
      {detailGroups(detail).map(({ id, label, facts }) => (
        <details key={id} className="group border-b border-line last:border-b-0">
          <summary className="flex justify-between px-4 py-2 font-medium hover:bg-raised focus-visible:-outline-offset-2">
            {label}
            <span className="text-xs text-ink-faint">{facts.length}</span>
          </summary>
          <div className="px-4 pt-1 pb-4 text-[13px]">
            {facts.length === 0 ? <p className="text-ink-faint">None sent</p> : <FactList facts={facts} />}
          </div>
        </details>
      ))}
      {detail.raw !== null && (
        <details className="border-b border-line last:border-b-0">
          <summary className="px-4 py-2 font-medium hover:bg-raised focus-visible:-outline-offset-2">
            Raw JSON
          </summary>
          <pre className="whitespace-pre-wrap px-4 pt-1 pb-4 font-mono text-xs wrap-anywhere">
            {JSON.stringify(detail.raw, null, 2)}
          </pre>
        </details>
      )}
    </div>
  );
}

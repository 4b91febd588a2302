"use client";

import { LookUpLink } from "@/components/lookup/look-up-link";
import { Panel } from "@/components/ui/panel";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { viewerTexts } from "@/lib/presentation/viewer/notices";
import { viewersAtAddress } from "@/lib/presentation/viewer/viewers-at-address";

/** The viewers seen at an address, to choose from. An address isn't a person. */
export function ViewersAtAddress({ sessions, range }: Readonly<{ sessions: readonly Session[]; range: RangeQuery }>) {
  const zone = useZone();
  const { headline, viewers, unnamed } = viewersAtAddress(sessions, zone);
  return (
    <Panel title={viewerTexts.viewersAtAddress}>
      <p className="px-4 pb-3 text-ink-muted">{headline}</p>
      {viewers.length > 0 && (
        <ul className="max-h-80 divide-y divide-line overflow-y-auto border-t border-line">
          {viewers.map(({ viewerId, note }) => (
            <li key={viewerId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
              <bdi className="min-w-0 font-mono text-[13px] wrap-anywhere">{viewerId}</bdi>
              <span className="text-xs text-ink-faint tabular-nums">{note}</span>
              <span className="ml-auto">
                <LookUpLink request={{ viewerId }} range={range}>
                  {viewerTexts.lookUpViewer}
                </LookUpLink>
              </span>
            </li>
          ))}
        </ul>
      )}
      {unnamed !== null && <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">{unnamed}</p>}
    </Panel>
  );
}

"use client";

import { use, useState } from "react";
import { LookUpLink } from "@/components/lookup/look-up-link";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useZone } from "@/lib/client/preferences/preferences";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import { MaskedContext } from "@/lib/client/viewer/masked";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { kindOfLabel } from "@/lib/presentation/format/masked-label";
import { partialText } from "@/lib/presentation/sessions/coverage-words";
import { viewerTexts } from "@/lib/presentation/viewer/notices";
import { viewersAtAddress, viewersShown } from "@/lib/presentation/viewer/viewers-at-address";

type Props = Readonly<{ sessions: readonly Session[]; range: RangeQuery; now: EpochMs }>;

/** The viewers seen at an address, to choose from. An address isn't a person. */
export function ViewersAtAddress({ sessions, range, now }: Props) {
  const zone = useZone();
  const { thresholds } = usePageConfig();
  const [isAllShown, setAllShown] = useState(false);
  const partial = partialText(useCompleteness());
  const { headline, viewers, showAll, unnamed } = viewersAtAddress(sessions, { zone, now, thresholds });
  const masked = use(MaskedContext);
  const targetOf = (viewerId: string) => {
    const ref = masked.get(viewerId);
    return ref === undefined ? { viewerId } : { ref };
  };
  const shown = isAllShown ? viewers : viewers.slice(0, viewersShown);
  return (
    <Panel
      title={viewerTexts.viewersAtAddress}
      aside={
        <p className="text-ink-muted">
          {headline}
          {partial !== "" && <span className="text-xs text-ink-faint"> ({partial})</span>}
        </p>
      }
      footer={unnamed ?? undefined}
    >
      {shown.length > 0 && (
        <ul className={`divide-y divide-line border-t border-line ${isAllShown ? "max-h-96 overflow-y-auto" : ""}`}>
          {shown.map(({ viewerId, mark, outcome, device, ago, at }) => (
            <li
              key={viewerId}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-1.5 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1.1fr)_auto]"
            >
              <bdi
                className={`min-w-0 text-[13px] wrap-anywhere ${masked.has(viewerId) && kindOfLabel(viewerId) !== null ? "" : "font-mono"}`}
              >
                {viewerId}
              </bdi>
              <span className="flex items-center gap-1.5 max-lg:col-span-2 max-lg:row-start-2">
                <Mark {...mark} />
                {outcome}
              </span>
              <span className="flex flex-wrap items-baseline gap-x-2 max-lg:col-span-2 lg:contents">
                <span className="min-w-0 text-ink-muted wrap-anywhere">{device}</span>
                <span className="text-xs text-ink-faint tabular-nums">
                  <span className="font-medium text-ink-muted">{ago}</span> {at}
                </span>
              </span>
              <span className="justify-self-end max-lg:col-start-2 max-lg:row-start-1">
                <LookUpLink target={targetOf(viewerId)} range={range}>
                  {viewerTexts.lookUpViewer}
                </LookUpLink>
              </span>
            </li>
          ))}
        </ul>
      )}
      {showAll !== null && !isAllShown && (
        <p className="border-t border-line px-4 py-2">
          <Button onClick={() => setAllShown(true)}>{showAll}</Button>
        </p>
      )}
    </Panel>
  );
}

"use client";

import { ExternalLink } from "lucide-react";
import { EmbedRangeMenu } from "@/components/embed/embed-range-menu";
import { CopyButton } from "@/components/ui/copy-button";
import { useRange } from "@/lib/client/address/use-range";
import type { ShownLookup } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { EpochMs } from "@/lib/domain/units";
import { embedTexts } from "@/lib/presentation/embed/embed-texts";
import { viewerTexts } from "@/lib/presentation/viewer/notices";

type Props = Readonly<{
  viewer: LookupRef | null;
  /** `null` until the sessions are here. */
  lookup: ShownLookup | null;
  /** When the sessions were read, for the zone's name; `null` until they're here. */
  now: EpochMs | null;
}>;

/** Who the frame is about, the range, and the way out of the frame. */
export function EmbedHeader({ viewer, lookup, now }: Props) {
  const { range } = useRange();
  const isPlain = lookup !== null && !lookup.isMasked;
  return (
    <header className="flex h-10 items-center gap-1.5 border-b border-line bg-surface px-3">
      {/* The size is also here for a frame that gets no style sheet. */}
      <svg viewBox="0 0 22 22" width="18" height="18" className="size-4.5 flex-none" aria-hidden="true">
        <rect x="1" y="1" width="20" height="20" rx="6" className="fill-accent" />
        <rect x="5" y="6" width="9" height="2.6" rx="1.3" className="fill-accent-ink" />
        <rect x="8" y="9.8" width="9" height="2.6" rx="1.3" className="fill-accent-ink opacity-75" />
        <rect x="5" y="13.6" width="5" height="2.6" rx="1.3" className="fill-accent-ink opacity-50" />
      </svg>
      <h1 className="min-w-0 text-[13px] font-semibold">
        {lookup === null ? (
          <span className="font-sans">Viewer Desk</span>
        ) : (
          <>
            <span className="sr-only">{viewerTexts.kinds[lookup.kind]} </span>
            <bdi className="block truncate font-mono" title={lookup.value}>
              {lookup.value}
            </bdi>
          </>
        )}
      </h1>
      {isPlain && <CopyButton value={lookup.value} what={viewerTexts.kinds[lookup.kind]} />}
      <span className="ml-auto flex flex-none items-center gap-0.5">
        {viewer !== null && <EmbedRangeMenu now={now} />}
        <a
          href={viewer === null ? paths.desk : paths.viewerOver(viewer, range)}
          target="_blank"
          rel="noopener"
          aria-label={embedTexts.newTab}
          title={embedTexts.newTab}
          className="grid size-7 place-items-center rounded-control text-ink-muted hover:bg-raised hover:text-ink"
        >
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      </span>
    </header>
  );
}

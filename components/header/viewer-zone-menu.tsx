"use client";

import { MapPin } from "lucide-react";
import { useState } from "react";
import { chooseViewerZone, type ShownViewerZone } from "@/lib/client/viewer/viewer-zone";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { EpochMs } from "@/lib/domain/units";
import { viewerZoneWords, zoneLabel } from "@/lib/presentation/viewer/viewer-zone-words";

type Props = Readonly<{ viewer: LookupRef; shown: ShownViewerZone; now: EpochMs }>;

/** The viewer's time zone, the place it was derived from, any doubts, and other zones to choose from. */
export function ViewerZoneMenu({ viewer, shown, now }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { name, place, count, reasons, title } = viewerZoneWords(shown, now);
  const { zone, zones } = shown;
  return (
    <>
      <button
        type="button"
        popoverTarget="viewer-zone"
        title={title}
        className="flex h-8 min-w-8 flex-none items-center justify-center gap-1 whitespace-nowrap rounded-control px-1.5 text-xs font-semibold text-ink-muted hover:bg-raised hover:text-ink"
      >
        <MapPin aria-hidden="true" className="size-4" />
        <span className="sr-only">{`Viewer's zone: ${name}${count === null ? "" : ", "}`}</span>
        {count}
      </button>
      <div
        id="viewer-zone"
        popover="auto"
        onToggle={({ newState }) => setIsOpen(newState === "open")}
        className="inset-auto m-0 my-1 max-h-[calc(100dvh-7rem)] w-76 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-panel border border-line-strong bg-surface p-4 text-ink shadow-lg [position-area:bottom_span-left] [position-try-fallbacks:flip-inline] not-supports-[position-area:bottom]:top-24 not-supports-[position-area:bottom]:right-3 not-supports-[position-area:bottom]:lg:top-13"
      >
        <p className="font-semibold">{name}</p>
        <p className="text-ink-muted">
          from <bdi>{place}</bdi>
        </p>
        {reasons.map((reason) => (
          <p key={reason} className="mt-2">
            {reason}
          </p>
        ))}
        {/* Each label takes about a millisecond, so they are created only while the menu is open. */}
        {isOpen && zones.length > 1 && (
          <fieldset className="mt-3 border-t border-line pt-2">
            <legend className="sr-only">Viewer's zone</legend>
            {zones.map((other) => (
              <label key={other} className="flex min-h-7 items-center gap-2">
                <input
                  type="radio"
                  name="viewer-zone"
                  checked={other === zone}
                  onChange={() => chooseViewerZone(viewer, other)}
                  className="size-4 flex-none accent-accent"
                />
                {zoneLabel(other, now)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </>
  );
}

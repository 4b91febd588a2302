"use client";

import { ChevronDown } from "lucide-react";
import { useZone } from "@/lib/client/preferences/preferences";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import { rangeMenuId, rangeMenuWords } from "@/lib/presentation/lookup/range-options";

type Props = Readonly<{
  range: RangeQuery;
  /** For the name of the zone; `null` until data is here. */
  now: EpochMs | null;
}>;

/** Opens range and clock on a page as narrow as a phone, where the header has no room for them. */
export function RangeMenuButton({ range, now }: Props) {
  const zone = useZone();
  const { text, name } = rangeMenuWords(range, now === null ? "…" : zoneName(now, zone));
  return (
    <button
      type="button"
      popoverTarget={rangeMenuId}
      aria-label={name}
      className="inline-flex h-8 flex-none items-center gap-1 rounded-control border border-control bg-surface px-2 whitespace-nowrap sm:hidden"
    >
      {text}
      <ChevronDown aria-hidden="true" className="size-3.5" />
    </button>
  );
}

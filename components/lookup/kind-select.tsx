"use client";

import type { LookupKind } from "@/lib/domain/lookup/lookup";

const short = { viewerId: "ID", viewerIp: "IP" } as const satisfies Record<LookupKind, string>;
const names = { viewerId: "Viewer ID", viewerIp: "IP address" } as const satisfies Record<LookupKind, string>;

type Props = Readonly<{
  /** What the text looks like. */
  guess: LookupKind;
  /** What the agent chose instead; `null` leaves it to the guess. */
  chosen: LookupKind | null;
  onChoose: (kind: LookupKind | null) => void;
}>;

/** The kind of the look-up as a chip: detected, and open to be overruled, since an ID may look like an IP. */
export function KindSelect({ guess, chosen, onChoose }: Props) {
  return (
    <select
      name="kind"
      aria-label="Look up as"
      value={chosen ?? ""}
      onChange={({ target }) =>
        onChoose(target.value === "viewerId" || target.value === "viewerIp" ? target.value : null)
      }
      className="h-7 w-23 flex-none max-sm:w-21 max-sm:px-1.5 rounded-full bg-accent-soft px-2 text-xs font-semibold text-accent"
    >
      <option value="">{`Auto: ${short[guess]}`}</option>
      <option value="viewerId">{names.viewerId}</option>
      <option value="viewerIp">{names.viewerIp}</option>
    </select>
  );
}

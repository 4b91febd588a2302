"use client";

import { useState } from "react";
import { useSelection } from "@/lib/client/use-selection";
import type { SessionId } from "@/lib/domain/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time-range";

/** The sessions that the agent followed a sentence of evidence to; `null` when none was followed. */
export type EvidenceFocus = Readonly<{
  ids: readonly SessionId[] | null;
  /** Narrows list and timeline to these sessions and chooses the first. */
  show: (ids: readonly SessionId[]) => void;
  clear: () => void;
}>;

/**
 * What sentences of evidence, the timeline and the list share. It is not kept in the address, and ends with the range
 * it was followed in.
 */
export function useEvidence(range: RangeQuery): EvidenceFocus {
  const [followed, setFollowed] = useState<{ ids: readonly SessionId[]; range: string } | null>(null);
  const { select } = useSelection();
  const inRange = formatRangeQuery(range);
  return {
    ids: followed?.range === inRange ? followed.ids : null,
    show: (ids) => {
      setFollowed({ ids, range: inRange });
      select(ids[0] ?? null);
    },
    clear: () => setFollowed(null),
  };
}

"use client";

import { useState } from "react";
import { useSelection } from "@/lib/client/address/use-selection";
import type { SessionId } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";

/** Narrows list and timeline to these sessions, and chooses one of them: the first unless said. */
export type ShowEvidence = (ids: readonly SessionId[], chosen?: SessionId) => void;

/** The sessions that the agent followed a sentence of evidence to, and the chosen one. */
export type EvidenceFocus = ReturnType<typeof useSelection> &
  Readonly<{
    /** `null` when no sentence was followed. */
    ids: readonly SessionId[] | null;
    show: ShowEvidence;
    clear: () => void;
  }>;

/**
 * What sentences of evidence, the timeline and the list share. It is not kept in the address, and ends with the range
 * it was followed in, or when a session is chosen that is none of it.
 */
export function useEvidence(range: RangeQuery): EvidenceFocus {
  const [followed, setFollowed] = useState<{ ids: readonly SessionId[]; range: string } | null>(null);
  const { selectedId, select } = useSelection();
  const inRange = formatRangeQuery(range);
  const ids = followed?.range === inRange ? followed.ids : null;
  return {
    ids,
    selectedId,
    show: (shown, chosen = shown[0]) => {
      setFollowed({ ids: shown, range: inRange });
      select(chosen ?? null);
    },
    select: (id) => {
      // What is chosen must stand in list and timeline.
      if (id !== null && ids?.includes(id) !== true) setFollowed(null);
      select(id);
    },
    clear: () => setFollowed(null),
  };
}

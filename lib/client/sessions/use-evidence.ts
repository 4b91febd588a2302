"use client";

import { useState } from "react";
import { useSelection } from "@/lib/client/address/use-selection";
import type { SessionId } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";

/** Narrows list and timeline to these sessions and selects one of them, by default the first. */
export type ShowEvidence = (ids: readonly SessionId[], selected?: SessionId) => void;

/** The evidence that the agent is looking at, and the selected session. */
export type EvidenceFocus = ReturnType<typeof useSelection> &
  Readonly<{
    /** The sessions behind a statement; `null` if none is being looked at. */
    ids: readonly SessionId[] | null;
    show: ShowEvidence;
    clear: () => void;
  }>;

/**
 * Holds the sessions behind the statement that the agent clicked, for timeline and list. They aren't kept in the URL,
 * and are cleared when the range changes or a session outside them is selected.
 */
export function useEvidence(range: RangeQuery): EvidenceFocus {
  const [evidence, setEvidence] = useState<{ ids: readonly SessionId[]; range: string } | null>(null);
  const { selectedId, select } = useSelection();
  const inRange = formatRangeQuery(range);
  const ids = evidence?.range === inRange ? evidence.ids : null;
  return {
    ids,
    selectedId,
    show: (shown, selected = shown[0]) => {
      setEvidence({ ids: shown, range: inRange });
      select(selected ?? null);
    },
    select: (id) => {
      // The selected session must be in list and timeline.
      if (id !== null && ids?.includes(id) !== true) setEvidence(null);
      select(id);
    },
    clear: () => setEvidence(null),
  };
}

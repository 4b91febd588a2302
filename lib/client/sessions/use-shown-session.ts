"use client";

import { useState } from "react";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { type ShownSession, shownSession } from "@/lib/presentation/sessions/shown-session";

type Given = Readonly<{
  /** Newest first. */
  sessions: readonly Session[];
  selectedId: SessionId | null;
  range: RangeQuery;
  thresholds: Thresholds;
}>;

/**
 * The session the details are about. Until the agent selects one, it stays the one that mattered when the range was
 * loaded: a refresh doesn't change what the agent is reading.
 */
export function useShownSession({ sessions, selectedId, range, thresholds }: Given): ShownSession {
  const loaded = formatRangeQuery(range);
  const choose = () => {
    const { session, note } = shownSession(sessions, null, thresholds);
    return { loaded, id: session?.id ?? null, note };
  };
  const [chosen, setChosen] = useState(choose);
  const session = sessions.find(({ id }) => id === chosen.id) ?? null;
  if (chosen.loaded !== loaded || (session === null && sessions.length > 0)) setChosen(choose());
  return selectedId === null ? { session, note: chosen.note } : shownSession(sessions, selectedId, thresholds);
}

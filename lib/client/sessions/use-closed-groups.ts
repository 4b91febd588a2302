"use client";

import { useState } from "react";
import type { AnswerIncident } from "@/lib/contract/answer";
import type { SessionId } from "@/lib/domain/sessions/session";

type ClosedGroups = Readonly<{
  /** The incidents whose rows are closed, by ID. All others are open. */
  closed: ReadonlySet<SessionId>;
  toggle: (incident: SessionId) => void;
}>;

/** Which incidents of the list are closed. Selecting a session opens its incident, wherever it was selected. */
export function useClosedGroups(incidents: readonly AnswerIncident[], selectedId: SessionId | null): ClosedGroups {
  const [closed, setClosed] = useState<ReadonlySet<SessionId>>(new Set());
  const [seenId, setSeenId] = useState(selectedId);
  const toggle = (id: SessionId) => setClosed((before) => toggled(before, id));
  if (seenId !== selectedId) {
    setSeenId(selectedId);
    const incident = incidents.find(({ sessions }) => selectedId !== null && sessions.includes(selectedId));
    if (incident !== undefined && closed.has(incident.id)) toggle(incident.id);
  }
  return { closed, toggle };
}

function toggled(ids: ReadonlySet<SessionId>, id: SessionId): ReadonlySet<SessionId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

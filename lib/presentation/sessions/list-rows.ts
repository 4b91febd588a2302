import type { AnswerIncident, WordedVerdict } from "@/lib/contract/answer";
import type { Session, SessionId } from "@/lib/domain/sessions/session";

/** An incident of several attempts. `shown` are those that the filters let through, in the list's order. */
export type IncidentGroup = Readonly<{ incident: AnswerIncident; shown: readonly Session[] }>;

/** A row of the list: an incident, its own verdict, or a session. */
export type ListRow =
  | Readonly<IncidentGroup & { kind: "incident"; isOpen: boolean }>
  | Readonly<{ kind: "verdict"; incident: AnswerIncident; verdict: WordedVerdict }>
  | Readonly<{ kind: "session"; session: Session; isInGroup: boolean }>;

type Grouping = Readonly<{
  incidents: readonly AnswerIncident[];
  /** The incidents whose rows are closed. */
  closed: ReadonlySet<SessionId>;
  /** The verdict for the whole range, which incidents don't repeat; `null` if there is none yet. */
  rangeVerdict: WordedVerdict["verdict"] | null;
}>;

/**
 * Gathers the attempts of each incident below a row of its own, at the place of the first of them. A single attempt needs
 * no group.
 *
 * @param sorted - In the order of the list.
 */
export function listRows(
  sorted: readonly Session[],
  { incidents, closed, rangeVerdict }: Grouping,
): readonly ListRow[] {
  const incidentOf = new Map<SessionId, AnswerIncident>();
  for (const incident of incidents) {
    if (incident.sessions.length > 1) for (const id of incident.sessions) incidentOf.set(id, incident);
  }
  const shownOf = new Map<AnswerIncident, Session[]>(incidents.map((incident) => [incident, []]));
  for (const session of sorted) {
    const incident = incidentOf.get(session.id);
    if (incident !== undefined) shownOf.get(incident)?.push(session);
  }
  const gathered = new Set<AnswerIncident>();
  return sorted.flatMap((session): readonly ListRow[] => {
    const incident = incidentOf.get(session.id);
    if (incident === undefined) return [{ kind: "session", session, isInGroup: false }];
    if (gathered.has(incident)) return [];
    gathered.add(incident);
    const shown = shownOf.get(incident) ?? [];
    const isOpen = !closed.has(incident.id);
    const group: ListRow = { kind: "incident", incident, shown, isOpen };
    if (!isOpen) return [group];
    const own = incident.verdict?.verdict === rangeVerdict ? null : incident.verdict;
    return [
      group,
      ...(own === null || rangeVerdict === null ? [] : [{ kind: "verdict", incident, verdict: own } as const]),
      ...shown.map((attempt) => ({ kind: "session", session: attempt, isInGroup: true }) as const),
    ];
  });
}

/** The sessions in the order of the rows, including those in closed groups. */
export function sessionsInRows(rows: readonly ListRow[]): readonly Session[] {
  return rows.flatMap((row) => {
    if (row.kind === "session") return row.session;
    return row.kind === "incident" && !row.isOpen ? row.shown : [];
  });
}

/** Identifies a row among all of a list. */
export function rowKey(row: ListRow): string {
  return row.kind === "session" ? row.session.id : `${row.kind} ${row.incident.id}`;
}

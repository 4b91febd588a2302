import { deviceLabel } from "@/lib/domain/device";
import { isFailure, neverStarted, shortOutcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import { dayCount } from "@/lib/presentation/embed/embed-texts";
import { dayNames } from "@/lib/presentation/format/day-names";
import { formatClock, formatDay } from "@/lib/presentation/format/format-time";
import { incidentDuration, incidentRow } from "@/lib/presentation/sessions/incident-row";
import { type IncidentGroup, type ListRow, rowKey } from "@/lib/presentation/sessions/list-rows";
import type { ListClock } from "@/lib/presentation/sessions/list-time";
import { sessionCells, sessionRow } from "@/lib/presentation/sessions/session-row";
import { outcomeStyles, type Shape, type Tone } from "@/lib/presentation/style/outcome-style";

/** A line of the framed list, ready to draw. */
export type EmbedRow = Readonly<{
  key: string;
  /** The session that it selects, or the incident that it opens and closes. */
  target: Readonly<{ session: SessionId }> | Readonly<{ incident: SessionId; isOpen: boolean }>;
  isInGroup: boolean;
  /** "11:50". The zone is in the header. */
  clock: string;
  tone: Tone;
  shape: Shape;
  /** "Orbital Kitchen, iPhone", or where it went wrong: "Samsung TV". May be cut. */
  text: string;
  /** What went wrong there: ", failed ×2"; `""` if nothing did. Never cut. */
  tail: string;
  /** How long: "23 min", "in 6 min"; `""` if that isn't known. */
  note: string;
  /** The name of its button, with outcome and day. */
  name: string;
}>;

export type EmbedDay = Readonly<{
  /** "Thu 26 Nov". */
  name: string;
  /** "4 of 7 failed". */
  count: string;
  rows: readonly EmbedRow[];
}>;

/**
 * The rows of the list by day, in a zone. An incident is on the day of its newest attempt, and so are its attempts.
 *
 * @param rows - Newest first.
 * @param sessions - Those that the list shows, with the ones in closed incidents, for the counts.
 */
export function embedDays(
  rows: readonly ListRow[],
  sessions: readonly Session[],
  clock: ListClock,
): readonly EmbedDay[] {
  const days: { name: string; rows: EmbedRow[] }[] = [];
  const nameOf = dayNames(clock.zone);
  const byDay = Map.groupBy(sessions, ({ startedAt }) => nameOf(startedAt));
  for (const row of rows) {
    const drawn = embedRow(row, clock);
    if (drawn === null) continue;
    const name = drawn.isInGroup ? (days.at(-1)?.name ?? "") : dayOf(row, clock);
    const day = days.at(-1);
    if (day?.name === name) day.rows.push(drawn);
    else days.push({ name, rows: [drawn] });
  }
  return days.map((day) => {
    const all = byDay.get(day.name) ?? [];
    return { ...day, count: dayCount(all.filter(({ outcome }) => isFailure(outcome)).length, all.length) };
  });
}

function dayOf(row: ListRow, { zone }: ListClock): string {
  if (row.kind === "session") return formatDay(row.session.startedAt, zone);
  return formatDay(row.kind === "incident" ? newestOf(row) : row.incident.startedAt, zone);
}

function newestOf({ shown, incident }: IncidentGroup): Session["startedAt"] {
  return shown[0]?.startedAt ?? incident.startedAt;
}

/** An incident's own verdict has no line of its own here. */
function embedRow(row: ListRow, clock: ListClock): EmbedRow | null {
  if (row.kind === "verdict") return null;
  return row.kind === "session" ? lineOf(row.session, row.isInGroup, clock) : incidentLine(row, clock);
}

function lineOf(session: Session, isInGroup: boolean, clock: ListClock): EmbedRow {
  const { outcome } = session;
  const { title, watched } = sessionCells(session);
  const device = deviceLabel(session);
  const hasFailed = isFailure(outcome) || neverStarted(outcome);
  return {
    ...{ key: session.id, target: { session: session.id }, isInGroup },
    ...outcomeStyles[outcome],
    clock: formatClock(session.startedAt, clock.zone),
    text: hasFailed ? device : `${title}, ${device}`,
    tail: hasFailed ? `, ${shortOutcomeLabel(outcome).toLowerCase()}` : "",
    note: watched === "–" || neverStarted(outcome) ? "" : watched,
    name: sessionRow(session, clock).name,
  };
}

function incidentLine(row: Extract<ListRow, { kind: "incident" }>, clock: ListClock): EmbedRow {
  const { tone, shape, cells, name } = incidentRow(row, clock);
  const duration = incidentDuration(row.incident);
  const isAllFailed = row.shown.every(({ outcome }) => isFailure(outcome));
  const isWhole = row.shown.length === row.incident.sessions.length;
  const what = isAllFailed && isWhole ? `failed ×${row.shown.length}` : cells.outcome.toLowerCase();
  return {
    ...{ key: rowKey(row), target: { incident: row.incident.id, isOpen: row.isOpen }, isInGroup: false, tone, shape },
    clock: formatClock(newestOf(row), clock.zone),
    text: cells.device,
    tail: `, ${what}`,
    note: duration === null ? "" : `in ${duration}`,
    name: `${name}, ${cells.device}`,
  };
}

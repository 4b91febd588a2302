import { deviceNameOf } from "@/lib/domain/device";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

type SessionFilter = Readonly<{
  id: string;
  label: string;
  /** The session's value for this filter; `null` if it has none. */
  read: (session: Session) => string | null;
}>;

/** Every filter of the list. To add one, add an entry here: its control and its URL parameter are derived. */
export const sessionFilters = [
  {
    id: "outcome",
    label: "Outcome",
    read: ({ outcome }) => outcomeLabel(outcome),
  },
  { id: "device", label: "Device", read: deviceNameOf },
  { id: "title", label: "Title", read: ({ texts }) => texts.asset },
  { id: "network", label: "Network", read: ({ texts }) => texts.isp },
] as const satisfies readonly SessionFilter[];

export type SessionFilterId = (typeof sessionFilters)[number]["id"];

/** The selected value of each filter; `null` for all values. */
export type FilterValues = Readonly<Record<SessionFilterId, string | null>>;

/**
 * The sessions that match every selected filter and contain the text.
 *
 * @param text - Case-insensitive; "" matches every session.
 */
export function filterSessions(sessions: readonly Session[], values: FilterValues, text: string): readonly Session[] {
  const chosen = sessionFilters.filter(({ id }) => values[id] !== null);
  const wanted = text.trim().toLocaleLowerCase();
  if (chosen.length === 0 && wanted === "") return sessions;
  return sessions.filter(
    (session) =>
      chosen.every(({ id, read }) => read(session) === values[id]) &&
      (wanted === "" || searchableText(session).includes(wanted)),
  );
}

/**
 * The values of these sessions for a filter, most frequent first, with how many sessions have each.
 *
 * @param chosen - The selected value, which is included even if no session has it any more.
 */
export function filterOptions(
  sessions: readonly Session[],
  filter: SessionFilter,
  chosen: string | null = null,
): readonly [value: string, count: number][] {
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]]);
  for (const session of sessions) {
    const value = filter.read(session);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, manyA], [b, manyB]) => manyB - manyA || a.localeCompare(b));
}

const searchable = new WeakMap<Session, string>();

function searchableText(session: Session): string {
  const known = searchable.get(session);
  if (known !== undefined) return known;
  const text = [...Object.values(session.texts), ...session.errors, session.viewerId, session.id]
    .filter((value) => value !== null)
    .join("\n")
    .toLocaleLowerCase();
  searchable.set(session, text);
  return text;
}

import { deviceNameOf } from "@/lib/domain/device";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

type SessionFilter = Readonly<{
  id: string;
  label: string;
  /** What a session counts as under this filter; `null` when it has no such value. */
  read: (session: Session) => string | null;
}>;

/** Every filter over the list. A new one is one entry: control, address and test follow. */
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

/** The chosen value of each filter; `null` lets everything through. */
export type FilterValues = Readonly<Record<SessionFilterId, string | null>>;

/**
 * The sessions that fit every chosen filter and hold the text somewhere a person would look for it.
 *
 * @param text - Matched without regard to case; "" lets everything through.
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
 * The values a filter can take over these sessions, most frequent first, with how many have each. The chosen
 * one is always among them, also where none has it any more.
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

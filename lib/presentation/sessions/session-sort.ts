import { deviceNameOf } from "@/lib/domain/device";
import { neverStarted, outcomes } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

type Column = Readonly<{
  id: string;
  label: string;
  isNumber?: true;
  /** What the column sorts by. `null` sorts last in both directions. */
  keyOf: (session: Session) => number | string | null;
}>;

const severity = new Map<string, number>(outcomes.map(({ id }, index) => [id, index]));

/** The list's columns, in order. */
export const sessionColumns = [
  { id: "start", label: "Start", keyOf: ({ startedAt }) => startedAt },
  { id: "outcome", label: "Outcome", keyOf: ({ outcome }) => severity.get(outcome) ?? null },
  { id: "title", label: "Title", keyOf: ({ texts }) => texts.asset },
  { id: "device", label: "Device", keyOf: deviceNameOf },
  { id: "startTime", label: "Start time", isNumber: true, keyOf: ({ numbers }) => numbers.videoStartTime },
  { id: "watched", label: "Watched", isNumber: true, keyOf: ({ numbers }) => numbers.playingTime },
  {
    id: "rebuffering",
    label: "Rebuffering",
    isNumber: true,
    keyOf: ({ outcome, numbers }) => (neverStarted(outcome) ? null : numbers.rebufferingRatio),
  },
] as const satisfies readonly Column[];

export type SessionColumnId = (typeof sessionColumns)[number]["id"];
export type SessionSort = Readonly<{ column: SessionColumnId; isDescending: boolean }>;

/** Newest first, the order of the answer. */
export const defaultSort: SessionSort = { column: "start", isDescending: true };

/** Sorts by one column. Sessions without a value come last, and equal ones keep their order. */
export function sortSessions(
  sessions: readonly Session[],
  { column, isDescending }: SessionSort,
): readonly Session[] {
  const definition: Column | undefined = sessionColumns.find(({ id }) => id === column);
  if (definition === undefined) return sessions;
  const direction = isDescending ? -1 : 1;
  const keyed = sessions.map((session) => ({ session, key: definition.keyOf(session) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return direction * compare(a.key, b.key);
  });
  return keyed.map(({ session }) => session);
}

const collator = new Intl.Collator("en", { numeric: true });

function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

import { deviceNameOf } from "@/lib/domain/device";
import { neverStarted, outcomes } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

type Column = Readonly<{
  id: string;
  label: string;
  /** Text starts ascending, from A; everything else descending, with the newest, worst or largest first. */
  isText?: true;
  /** Whether agents can hide it. */
  isOptional?: true;
  /** What the column sorts by. `null` sorts last in both directions. */
  keyOf: (session: Session) => number | string | null;
}>;

const severity = new Map<string, number>(outcomes.map(({ id }, index) => [id, index]));

/** The list's columns, in order. */
export const sessionColumns = [
  { id: "start", label: "Start", keyOf: ({ startedAt }) => startedAt },
  { id: "outcome", label: "Outcome", keyOf: ({ outcome }) => severity.get(outcome) ?? null },
  { id: "title", label: "Title", isText: true, keyOf: ({ texts }) => texts.asset },
  { id: "device", label: "Device", isText: true, keyOf: deviceNameOf },
  { id: "network", label: "Network", isText: true, isOptional: true, keyOf: ({ texts }) => texts.isp },
  { id: "error", label: "Error", isText: true, isOptional: true, keyOf: ({ errors }) => errors[0] ?? null },
  { id: "app", label: "App", isText: true, isOptional: true, keyOf: ({ texts }) => texts.appVersion },
  { id: "cdn", label: "CDN", isText: true, isOptional: true, keyOf: ({ texts }) => texts.cdn },
  { id: "place", label: "Place", isText: true, isOptional: true, keyOf: ({ texts }) => texts.city },
  { id: "startTime", label: "Start time", keyOf: ({ numbers }) => numbers.videoStartTime },
  { id: "watched", label: "Watched", keyOf: ({ numbers }) => numbers.playingTime },
  {
    id: "rebuffering",
    label: "Rebuffering",
    keyOf: ({ outcome, numbers }) => (neverStarted(outcome) ? null : numbers.rebufferingRatio),
  },
] as const satisfies readonly Column[];

export type SessionColumnId = (typeof sessionColumns)[number]["id"];
export type SessionSort = Readonly<{ column: SessionColumnId; isDescending: boolean }>;

const definitions = new Map<SessionColumnId, Column>(sessionColumns.map((column) => [column.id, column]));

/** Newest first, the order of the answer. */
export const defaultSort: SessionSort = { column: "start", isDescending: true };

/** The order after a click on a column's header: its first order, or the reverse if the list is sorted by it. */
export function nextSort(sort: SessionSort, column: SessionColumnId): SessionSort {
  const isAgain = sort.column === column;
  return { column, isDescending: isAgain ? !sort.isDescending : definitions.get(column)?.isText !== true };
}

/** Sorts by one column. Sessions without a value come last, and equal ones keep their order. */
export function sortSessions(
  sessions: readonly Session[],
  { column, isDescending }: SessionSort,
): readonly Session[] {
  const definition = definitions.get(column);
  if (definition === undefined) return sessions;
  const direction = isDescending ? -1 : 1;
  const keys = sessions.map((session) => definition.keyOf(session));
  const rankOf = rankTexts(keys);
  const keyed = sessions.map((session, at) => ({ session, key: rankOf(keys[at] ?? null) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return direction * (a.key - b.key);
  });
  return keyed.map(({ session }) => session);
}

const collator = new Intl.Collator("en", { numeric: true });

/** Replaces texts by their rank: comparing texts takes long, and thousands of sessions have few different ones. */
function rankTexts(keys: readonly (number | string | null)[]): (key: number | string | null) => number | null {
  const texts = [...new Set(keys.filter((key) => typeof key === "string"))].sort(collator.compare);
  const ranks = new Map(texts.map((text, rank) => [text, rank]));
  return (key) => (typeof key === "string" ? (ranks.get(key) ?? null) : key);
}

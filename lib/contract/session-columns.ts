import { encodeTexts, type TextColumn, textAt } from "@/lib/contract/text-column";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { asSessionId, type Session, type SessionId } from "@/lib/domain/sessions/session";
import {
  type ListNumberId,
  type ListTextId,
  listNumbers,
  listTexts,
} from "@/lib/domain/sessions/session-field-catalogue";
import { epochMs } from "@/lib/domain/units";

/**
 * Sessions as columns: a third of the bytes of rows, and a tenth of the time to read them
 * (docs/performance.md). Every column is in the order of the sessions.
 */
export type SessionColumns = Readonly<{
  count: number;
  clientId: TextColumn;
  viewerId: TextColumn;
  outcome: TextColumn;
  /** `.rest` continues the row's client ID, as Conviva's IDs do; `=id` is a complete ID. */
  id: readonly string[];
  /** Milliseconds: the first since 1970, every other one since the previous row. */
  startedAt: readonly number[];
  /** Milliseconds from start to end; `null` without an end. */
  duration: readonly (number | null)[];
  /** The rows that haven't ended. */
  onGoing: readonly number[];
  /** Error texts by row, for rows with errors. */
  errors: Readonly<Record<number, readonly string[]>>;
  texts: Readonly<Record<ListTextId, TextColumn>>;
  numbers: Readonly<Record<ListNumberId, readonly (number | null)[]>>;
}>;

/** Writes sessions as columns. */
export function encodeSessions(sessions: readonly Session[]): SessionColumns {
  return {
    count: sessions.length,
    clientId: encodeTexts(sessions.map(({ clientId }) => clientId)),
    viewerId: encodeTexts(sessions.map(({ viewerId }) => viewerId)),
    outcome: encodeTexts(sessions.map(({ outcome }) => outcome)),
    id: sessions.map(({ id, clientId }) =>
      clientId !== "" && id.startsWith(`${clientId}.`) ? id.slice(clientId.length) : `=${id}`,
    ),
    startedAt: sessions.map(({ startedAt }, row) => startedAt - (sessions[row - 1]?.startedAt ?? 0)),
    duration: sessions.map(({ startedAt, endedAt }) => (endedAt === null ? null : endedAt - startedAt)),
    onGoing: sessions.flatMap(({ isEnded }, row) => (isEnded ? [] : [row])),
    errors: Object.fromEntries(sessions.flatMap(({ errors }, row) => (errors.length > 0 ? [[row, errors]] : []))),
    texts: byId(listTexts, (id) => encodeTexts(sessions.map(({ texts }) => texts[id]))),
    numbers: byId(listNumbers, (id) => sessions.map(({ numbers }) => numbers[id])),
  };
}

/** The IDs of the sessions in columns. */
export function idsIn({ count, clientId, id }: SessionColumns): readonly SessionId[] {
  return Array.from({ length: count }, (_, row) => idAt(id[row] ?? "", textAt(clientId, row) ?? ""));
}

/** Reads columns back into sessions; the inverse of `encodeSessions`. */
export function decodeSessions(columns: SessionColumns): readonly Session[] {
  const onGoing = new Set(columns.onGoing);
  let startedAt = 0;
  return Array.from({ length: columns.count }, (_, row) => {
    startedAt += columns.startedAt[row] ?? 0;
    const clientId = textAt(columns.clientId, row) ?? "";
    const id = columns.id[row] ?? "";
    const duration = columns.duration[row] ?? null;
    return {
      id: idAt(id, clientId),
      clientId,
      viewerId: textAt(columns.viewerId, row),
      startedAt: epochMs(startedAt),
      endedAt: duration === null ? null : epochMs(startedAt + duration),
      isEnded: !onGoing.has(row),
      outcome: textAt(columns.outcome, row) as Outcome,
      errors: columns.errors[row] ?? [],
      texts: byId(listTexts, (text) => textAt(columns.texts[text], row)),
      numbers: byId(listNumbers, (number) => columns.numbers[number][row] ?? null) as Session["numbers"],
    };
  });
}

function idAt(written: string, clientId: string): SessionId {
  return asSessionId(written.startsWith(".") ? clientId + written : written.slice(1));
}

function byId<Id extends string, Value>(fields: readonly Readonly<{ id: Id }>[], value: (id: Id) => Value) {
  const result: Partial<Record<Id, Value>> = {};
  for (const { id } of fields) result[id] = value(id);
  return result as Record<Id, Value>;
}

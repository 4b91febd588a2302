import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import {
  type ListNumber,
  type ListText,
  listNumbers,
  listTexts,
  sessionFields,
} from "@/lib/domain/sessions/session-field-catalogue";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs, UnitName } from "@/lib/domain/units";
import { exportTexts } from "@/lib/presentation/export/export-words";

/** Writes an instant as local time, to the second: "2026-11-26 14:03:12". */
export type LocalTime = (instant: EpochMs) => string;

/** A column of an exported file. A `text` may look like a number and isn't one; empty is not sent, or not measured. */
export type ExportColumn = Readonly<{
  heading: string;
  kind: "text" | "plain";
  cell: (session: Session, local: LocalTime) => string;
}>;

/** The columns: times, outcome, every field of the list in the order of the details, and identifiers. */
export function exportColumns(zone: Zone): readonly ExportColumn[] {
  const { start, end } = exportTexts.columns;
  return [
    plain(`${start} (UTC)`, ({ startedAt }) => isoTime(startedAt)),
    plain(`${start} (${zone})`, ({ startedAt }, local) => local(startedAt)),
    plain(`${end} (UTC)`, ({ endedAt }) => (endedAt === null ? "" : isoTime(endedAt))),
    plain(`${end} (${zone})`, ({ endedAt }, local) => (endedAt === null ? "" : local(endedAt))),
    plain(exportTexts.columns.state, ({ isEnded }) => exportTexts.states[isEnded ? "ended" : "ongoing"]),
    plain(exportTexts.columns.outcome, ({ outcome }) => outcomeLabel(outcome)),
    text(exportTexts.columns.errors, ({ errors }) => errors.join(" | ")),
    ...fieldColumns,
    text(exportTexts.columns.id, ({ id }) => id),
    text(exportTexts.columns.clientId, ({ clientId }) => clientId),
    text(exportTexts.columns.viewerId, ({ viewerId }) => viewerId ?? ""),
  ];
}

const listText = new Map<string, ListText>(listTexts.map((field) => [field.id, field]));
const listNumber = new Map<string, ListNumber>(listNumbers.map((field) => [field.id, field]));

const fieldColumns: readonly ExportColumn[] = sessionFields.flatMap(({ id }) => {
  const texts = listText.get(id);
  if (texts !== undefined) return [text(texts.label, (session) => session.texts[texts.id] ?? "")];
  const numbers = listNumber.get(id);
  if (numbers === undefined) return [];
  return [
    plain(`${numbers.label} (${unitName(numbers.unit)})`, (session) => numberText(session.numbers[numbers.id])),
  ];
});

/** A unit as it's written in a heading. */
export function unitName(unit: UnitName): string {
  return unit === "percent" ? "%" : unit === "frame/s" ? "frames/s" : unit;
}

/** An instant in UTC, as ISO 8601 writes it, to the millisecond. */
export function isoTime(instant: EpochMs): string {
  return new Date(instant).toISOString();
}

function numberText(value: number | null): string {
  return value === null ? "" : String(value);
}

function plain(heading: string, cell: ExportColumn["cell"]): ExportColumn {
  return { heading, kind: "plain", cell };
}

function text(heading: string, cell: ExportColumn["cell"]): ExportColumn {
  return { heading, kind: "text", cell };
}

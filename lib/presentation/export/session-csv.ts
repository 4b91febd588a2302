import type { ExportFormat } from "@/lib/contract/export";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { type ExportCompleteness, missingSentences } from "@/lib/presentation/export/export-words";
import { type ExportColumn, exportColumns, type LocalTime } from "@/lib/presentation/export/session-columns";
import type { SessionFile } from "@/lib/presentation/export/session-file";
import { csvCells, csvStart, spreadsheetText, withoutFormula } from "@/lib/presentation/format/csv";

/**
 * A CSV file of sessions (RFC 4180), one row each. What is missing is said in rows below the headings, as wide as the others. In
 * both kinds, no spreadsheet runs a text; in the one for Excel, none changes a text into a number or a date either.
 *
 * @param zone - The zone of the local times.
 */
export function sessionCsv(
  format: Exclude<ExportFormat, "json">,
  completeness: ExportCompleteness,
  { zone, local }: Readonly<{ zone: Zone; local: LocalTime }>,
): SessionFile {
  const isExcel = format === "excel";
  const text = isExcel ? spreadsheetText : withoutFormula;
  const columns = exportColumns(zone);
  const written = ({ kind, cell }: ExportColumn, session: Session) => {
    const value = cell(session, local);
    return kind === "text" ? text(value) : value;
  };
  const rest = columns.slice(1).map(() => "");
  const notes = missingSentences(completeness).map((sentence) => csvCells([sentence, ...rest]));
  return {
    start: `${isExcel ? csvStart : ""}${csvCells(columns.map(({ heading }) => heading))}${notes.join("")}`,
    rows: (sessions) =>
      sessions.map((session) => csvCells(columns.map((column) => written(column, session)))).join(""),
    end: "",
  };
}

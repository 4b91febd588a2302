import type { RecordedLook, VerdictNames } from "@/lib/contract/lead";
import type { EpochMs } from "@/lib/domain/units";
import { csvRows, csvStart } from "@/lib/presentation/format/csv";
import { actionNames, rangeText, resultText } from "@/lib/presentation/lead/look-words";

const columns = [
  "Time (UTC)",
  "Agent",
  "Agent ID",
  "Role",
  "Team",
  "Action",
  "Reason",
  "Viewer",
  "Range (UTC)",
  "Result",
  "Cause",
  "Cause value",
  "Sessions",
  "Request ID",
  "Server",
] as const;

/** The beginning of a CSV file of looks. */
export const lookCsvStart = csvStart + csvRows([columns]);

/** The end of a file that doesn't have every look. */
export const lookCsvIncomplete = csvRows([
  ["There are more look-ups than fit in this file. Choose a shorter period."],
]);

/** Looks as rows of a CSV file. Times are in UTC (ISO 8601). Spreadsheets don't take any cell for a formula. */
export function lookCsvRows(looks: readonly RecordedLook[], verdicts: VerdictNames): string {
  const rows = looks.map((look) => [
    ...[isoTime(look.at), look.agent.name, look.agent.subject, look.role, look.team ?? "", actionNames[look.action]],
    ...[look.reason ?? "", look.pseudonym ?? "", rangeText(look, isoTime) ?? "", resultText(look, verdicts)],
    ...[look.cause?.factor ?? "", look.cause?.value ?? ""],
    ...[look.sessionCount === null ? "" : String(look.sessionCount), look.requestId, look.host],
  ]);
  return csvRows(rows);
}

function isoTime(at: EpochMs): string {
  return new Date(at).toISOString();
}

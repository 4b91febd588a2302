import type { RecordedLook, VerdictNames } from "@/lib/contract/lead";
import type { EpochMs } from "@/lib/domain/units";
import { csvOf } from "@/lib/presentation/format/csv";
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

/** The last row of a file that doesn't have every look. */
const incomplete = "There are more look-ups than fit in this file. Choose a shorter period.";

/**
 * Looks as a CSV file. Times are in UTC (ISO 8601). Spreadsheets don't take any cell for a formula.
 *
 * @param isComplete - Whether these are all; if not, the last row says so.
 */
export function lookCsv(looks: readonly RecordedLook[], verdicts: VerdictNames, isComplete: boolean): string {
  const rows = looks.map((look) => [
    ...[isoTime(look.at), look.agent.name, look.agent.subject, look.role, look.team ?? "", actionNames[look.action]],
    ...[look.reason ?? "", look.pseudonym ?? "", rangeText(look, isoTime) ?? "", resultText(look, verdicts)],
    ...[look.cause?.factor ?? "", look.cause?.value ?? ""],
    ...[look.sessionCount === null ? "" : String(look.sessionCount), look.requestId, look.host],
  ]);
  return csvOf([columns, ...rows, ...(isComplete ? [] : [[incomplete]])]);
}

function isoTime(at: EpochMs): string {
  return new Date(at).toISOString();
}

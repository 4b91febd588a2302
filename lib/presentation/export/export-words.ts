import type { ExportFormat } from "@/lib/contract/export";
import type { MissingPeriod } from "@/lib/contract/session-stream";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { wallTimeOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import { epochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";

/** The fixed texts of the export. */
export const exportTexts = {
  menu: "Export as",
  preparing: "Preparing the file…",
  saved: "File saved.",
  close: "Close",
  columns: {
    start: "Start",
    end: "End",
    state: "State",
    outcome: "Outcome",
    errors: "Errors",
    id: "Conviva session ID",
    clientId: "Client ID",
    viewerId: "Viewer ID",
  },
  states: { ended: "Ended", ongoing: "Ongoing" },
  /** The page couldn't read all of what the server sent. */
  brokenOff: "The download was cut short, so nothing was saved.",
} as const;

/** The files to choose from, and the printed page. */
export const exportChoices = [
  { id: "csv", label: "CSV", help: "For scripts and databases" },
  { id: "excel", label: "CSV for Excel", help: "For spreadsheets: IDs stay exact" },
  { id: "json", label: "JSON", help: "Exact values, with units" },
  { id: "print", label: "Print", help: "This page, on paper or as a PDF" },
] as const satisfies readonly Readonly<{ id: ExportFormat | "print"; label: string; help: string }>[];

/** What of a range an exported file contains. */
export type ExportCompleteness = Readonly<{
  range: TimeRange;
  missing: readonly MissingPeriod[];
  /** How many sessions couldn't be read. */
  skippedCount: number;
}>;

/** Whether a file has every session of its range. */
export function isCompleteExport({ missing, skippedCount }: ExportCompleteness): boolean {
  return missing.length === 0 && skippedCount === 0;
}

/** What a file lacks, in sentences with times in UTC; none if it has everything. */
export function missingSentences({ missing, skippedCount }: ExportCompleteness): readonly string[] {
  const skipped = `${counted(skippedCount, "session")} couldn't be read and ${skippedCount === 1 ? "is" : "are"} missing.`;
  return [...missing.map(missingSentence), ...(skippedCount === 0 ? [] : [skipped])];
}

/** The same for one period. */
export function missingSentence(period: MissingPeriod): string {
  const { start, end } = period.range;
  const span = `from ${isoMinute(start)} to ${isoMinute(end)}`;
  switch (period.reason) {
    case "failed":
      return `Sessions that started ${span} are missing: ${period.problem.title}.`;
    case "full-minute":
      return `Sessions that started ${span} are missing in part: more than ${period.limit} started in one minute.`;
    case "beyond-limit":
      return `Sessions that started ${span} are missing: only the newest ${period.limit.toLocaleString("en-GB")} could be loaded.`;
  }
}

/**
 * The name of a file: the first and the last day of its range in a zone, and whether anything is missing. It names nobody.
 */
export function exportFileName(format: ExportFormat, completeness: ExportCompleteness, zone: Zone): string {
  const { start, end } = completeness.range;
  const day = (instant: number) => wallTimeOf(epochMs(instant), zone).slice(0, "2026-11-26".length);
  const incomplete = isCompleteExport(completeness) ? "" : "-incomplete";
  return `sessions-${day(start)}-to-${day(end - 1)}${incomplete}.${format === "json" ? "json" : "csv"}`;
}

function isoMinute(instant: number): string {
  return new Date(instant).toISOString().replace(/:00\.000Z$/, "Z");
}

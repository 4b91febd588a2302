import { counted } from "@/lib/presentation/format/counted";
import type { ListRow } from "@/lib/presentation/sessions/list-rows";

/** How many sessions the list shows: "10", or "6 of 10" while filters apply. */
export function sessionCount(shown: number, all: number, isFiltering: boolean): string {
  return isFiltering ? `${shown} of ${all}` : String(all);
}

/** How many of the rows are incidents: "3 incidents"; `null` if none are. */
export function incidentCount(rows: readonly ListRow[]): string | null {
  const incidents = rows.filter(({ kind }) => kind === "incident");
  return incidents.length === 0 ? null : counted(incidents.length, "incident");
}

/** How attempts are grouped into incidents. */
export function incidentRule(gapMinutes: number): string {
  return `An incident is attempts on one title or device, up to ${counted(gapMinutes, "minute")} apart.`;
}

/** The label before an incident's own verdict. It is shown only if it differs from the one for the whole range. */
export const ownVerdictLabel = "Verdict for this incident:";

/** The menu with the filters that aren't always shown: "More filters", or "More filters: 2" while two of them apply. */
export function moreFiltersLabel(activeCount: number): string {
  return activeCount === 0 ? "More filters" : `More filters: ${activeCount}`;
}

/** Why the list has no rows; `null` if it has some. */
export function emptyListText(shown: number, all: number): string | null {
  if (all === 0) return "None in this range.";
  return shown === 0 ? "No sessions match these filters." : null;
}

/** Why no session details are shown. @param isSelected - Whether a session is selected that isn't in the range. */
export function noDetailsText(isSelected: boolean): string {
  return isSelected
    ? "The selected session isn't in this range. Select another one, or choose a longer range."
    : "None in this range.";
}

/** The most sessions on a printed page, so that the answer and they fit one sheet. */
export const printedSessionsMax = 20;

/**
 * The heading of the printed sessions: "The newest 20 of 500 sessions", or "6 of 10 sessions, filtered".
 *
 * @param shown - How many match the filters.
 */
export function printedCount(shown: number, all: number): string {
  const isCut = shown > printedSessionsMax;
  const filtered = shown < all ? `${shown} of ${counted(all, "session")}, filtered` : counted(all, "session");
  return isCut ? `The newest ${printedSessionsMax} of ${filtered}` : filtered;
}

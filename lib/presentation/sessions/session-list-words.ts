import { counted } from "@/lib/presentation/format/counted";
import type { Completeness } from "@/lib/presentation/sessions/completeness";
import { loadedCountText } from "@/lib/presentation/sessions/coverage-words";
import type { ListRow } from "@/lib/presentation/sessions/list-rows";

/**
 * How many sessions the list shows: "10", or "6 of 10" while filters apply. If not all are loaded, "3,420 of about 4,900
 * loaded", or "6 of 3,420 loaded".
 */
export function sessionCount(shown: number, all: number, isFiltering: boolean, known: Completeness | null): string {
  if (!isFiltering) return loadedCountText(known, all);
  const loaded = known === null || known.isComplete ? "" : " loaded";
  return `${shown.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")}${loaded}`;
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

/**
 * Why no session details are shown.
 *
 * @param isSelected - Whether a session is selected that isn't loaded.
 * @param known - What is loaded of the range; `null` if that is all there is.
 */
export function noDetailsText(isSelected: boolean, known: Completeness | null): string {
  if (!isSelected) return "None in this range.";
  if (known === null || known.isComplete) {
    return "The selected session isn't in this range. Select another one, or choose a longer range.";
  }
  if (known.phase === "loading") return "The selected session isn't loaded yet.";
  return "The selected session isn't among those loaded. Load the rest, or select another one.";
}

/** The most sessions on paper: 67 sheets in a test. An exported file has all of them. */
export const printedSessionsMax = 2_000;

/**
 * The heading of the printed sessions: "The newest 2,000 of 4,900 sessions", or "6 of 10 sessions, filtered".
 *
 * @param shown - How many match the filters.
 * @param isComplete - Whether all sessions of the range are loaded. If not: "500 sessions loaded, not all".
 */
export function printedCount(shown: number, all: number, isComplete: boolean): string {
  const isCut = shown > printedSessionsMax;
  const sessions = `${counted(all, "session")}${isComplete ? "" : " loaded, not all"}`;
  const filtered = shown < all ? `${shown.toLocaleString("en-GB")} of ${sessions}, filtered` : sessions;
  return isCut ? `The newest ${printedSessionsMax.toLocaleString("en-GB")} of ${filtered}` : filtered;
}

/** Opens what to say and do about an incident. */
export const incidentSummary = "What to say and do";

/** How attempts are grouped into incidents. */
export function incidentRule(gapMinutes: number): string {
  return `Attempts on one title or device within ${gapMinutes} minutes of each other count as one incident.`;
}

/** The button below a list: shows `more` further incidents, or only the first again if none are left. */
export function showMoreLabel(more: number, first: number): string {
  return more > 0 ? `Show ${more} more` : `Show only the newest ${first}`;
}

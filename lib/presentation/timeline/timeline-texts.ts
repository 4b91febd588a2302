/** The fixed texts of the timeline. */
export const timelineTexts = {
  chart: "Sessions over time",
  empty: "No sessions to show.",
  help: "Left and right arrows: previous and next session. Up and down arrows: other devices. Enter: select. Plus and minus: zoom. Shift with left or right arrow: pan. 0: fit. Escape: hide the tooltip.",
  showMore: "Show more sessions",
  visibleStart: "Start of visible time",
  visibleEnd: "End of visible time",
} as const;

/** The name of the list for screen readers, which grows in batches. */
export function listName(shown: number, total: number): string {
  return `Sessions, newest first, ${Math.min(shown, total)} of ${total}`;
}

/** The button below the list by day. */
export function showMoreOf(more: number, rest: number): string {
  return `Show ${more} more of ${rest.toLocaleString("en-GB")}`;
}

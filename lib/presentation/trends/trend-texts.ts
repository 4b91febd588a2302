/** The fixed texts of the trends. */
export const trendTexts = {
  empty: "Nothing to show in this range.",
  caption: "Figures by day",
  days: "Days",
  day: "Day",
  table: "Table",
  hint: "Choose a day to mark it on the timeline.",
  show: "Show on the timeline",
  unmark: "Unmark",
  /** How the figures of a day are made. */
  method:
    "An attempt counts on the day it started. Failures include blocked attempts. The rebuffering ratio is the day's rebuffering time out of its playing and rebuffering time. Bitrate is weighted by playing time.",
} as const;

/**
 * Where the numbers come from.
 *
 * @param partial - "of the 3,420 sessions loaded", if that isn't all; otherwise "".
 */
export function trendsSource(isFiltered: boolean, partial: string): string {
  const source = `By day, from the session list${isFiltered ? ", filtered" : ""}`;
  return partial === "" ? source : `${source}, ${partial}`;
}

/** Says that a day is marked. */
export function markedText(label: string): string {
  return `${label} is marked on the timeline.`;
}

/** The fixed texts of the summary. */
export const summaryTexts = {
  allMetrics: "All metrics",
  notLoaded: "Not loaded",
  /** Below the tiles. */
  grades: "Grades use our thresholds, not Conviva's.",
} as const;

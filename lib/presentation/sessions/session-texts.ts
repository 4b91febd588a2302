/** The fixed texts of the list and the details of sessions. */
export const sessionTexts = {
  find: "Find in sessions",
  allFields: "All fields",
  narrowColumns: "Hidden while the page is narrow.",
  backToAnswer: "Back to the answer",
  amountsNote: "Totals, not a sequence.",
} as const;

/** What the raw session shows instead of some values. */
export const rawSessionTexts = { withheld: "(withheld)", tooDeep: "(too deep to show)" } as const;

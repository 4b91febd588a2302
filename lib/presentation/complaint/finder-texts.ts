/** The fixed texts of the complaint finder. */
export const finderTexts = {
  name: "Find an attempt",
  question: "What does the viewer remember?",
  example: "last night about nine on the TV, the football",
  longer: "Search 30 days",
  confirm: "Ask to confirm",
} as const;

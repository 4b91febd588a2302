/** The fixed texts of the look-up box. */
export const lookupTexts = {
  box: "Viewer ID or IP address",
  kind: "Look up as",
  /** Without JavaScript, the form is empty after a refused look-up. */
  typedTextIsBack: "Your browser's Back button brings back what you typed.",
} as const;

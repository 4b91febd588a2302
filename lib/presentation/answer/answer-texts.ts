/** The fixed texts of the answer's card and panels. */
export const answerTexts = {
  missing: "There is no answer without the sessions.",
  changePoint: "When did it begin?",
  devicesAndNetworks: "Devices and networks",
  language: "Caller's language",
  onlyThisViewer: "Only this viewer?",
  seeSamples: "See the samples",
} as const;

/** The fixed texts of the watch for a new attempt. */
export const fixWatchTexts = {
  begin: "Did that fix it?",
  checkFailed: "The last check failed and will be retried.",
  showAttempt: "Show the new attempt",
} as const;

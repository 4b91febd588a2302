/** The fixed texts of the answer's card and panels. */
export const answerTexts = {
  missing: "There is no answer without the sessions.",
  changePoint: "When did it begin?",
  devicesAndNetworks: "Devices and networks",
  language: "Language of the words",
  onlyThisViewer: "Only this viewer?",
  seeSamples: "See the samples",
} as const;

/** The fixed texts of the watch for a new attempt. */
export const fixWatchTexts = {
  begin: "Did that fix it?",
  checkFailed: "The last check failed and will be retried.",
  showPlay: "Show the new play",
} as const;

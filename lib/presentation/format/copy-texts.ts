/** The texts of a copy button. */
export const copyTexts = {
  /** The button's name. @param what - "viewer ID". */
  copy: (what: string) => `Copy ${what}`,
  copied: "Copied",
  blocked: "The browser blocked copying. Select the text and copy it by hand.",
} as const;

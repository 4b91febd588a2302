/** The fixed texts of the look-up box. */
export const lookupTexts = {
  box: "Viewer ID or IP address",
  kind: "Look up as",
  invitation: "Paste the viewer ID or IP address from the caller into the box above.",
  /** Without JavaScript, the form is empty after a refused look-up. */
  typedTextIsBack: "Your browser's Back button brings back what you typed.",
} as const;

/** "Press / to jump to it.", around the key. */
export const shortcutHint = { before: "Press", key: "/", after: "to jump to it." } as const;

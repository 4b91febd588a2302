export const emptyDeskTitle = "Look up a viewer";

/** How to use the look-up box, in two lines. */
export const emptyDeskTexts = {
  invitation: "Paste the viewer ID from the ticket, or an IP address to see everyone who watched from it.",
  /** Around the key of the shortcut, if that is on. */
  shortcut: { before: "Press", after: "on any page to look up the next viewer." },
} as const;

/** The fixed texts around the note. */
export const noteTexts = {
  copied: "Note copied.",
  clipboardBlocked: "This page can't use the clipboard. Press Ctrl+C, or ⌘C, to copy the selected text.",
  preview: "The note as it will be copied",
} as const;

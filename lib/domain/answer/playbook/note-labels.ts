/** The headings and fixed texts of a note. Part of the phrase book (`note.{name}`). */
export const noteLabelNames = [
  "viewer",
  "address",
  "range",
  "verdict",
  "happened",
  "evidence",
  "against",
  "others",
  "said",
  "done",
  "next",
  "afterwards",
  "sessions",
  "limits",
  "link",
  "none",
  "lag",
  "onGoing",
] as const;
export type NoteLabels = Readonly<Record<(typeof noteLabelNames)[number], string>>;

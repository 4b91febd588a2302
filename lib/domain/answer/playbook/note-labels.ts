/**
 * The headings and fixed texts of a note, and those around a reply to the viewer (`replySteps`, `replyEnd`; `replyOnly` without steps). Part of the
 * phrase book (`note.{name}`).
 */
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
  "handOver",
  "sessions",
  "limits",
  "link",
  "none",
  "lag",
  "onGoing",
  "viewersSide",
  "providersSide",
  "ourSide",
  "times",
  "error",
  "app",
  "system",
  "replySteps",
  "replyEnd",
  "replyOnly",
] as const;
export type NoteLabels = Readonly<Record<(typeof noteLabelNames)[number], string>>;

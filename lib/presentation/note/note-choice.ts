/** `internal` is for the team's own ticket; `public` identifies no one; `reply` is for the viewer and contains nothing internal. */
export const noteForms = ["internal", "public", "reply"] as const;
export type NoteForm = (typeof noteForms)[number];

export const noteLengths = ["short", "full"] as const;
export type NoteLength = (typeof noteLengths)[number];

export const noteFormats = ["plain", "markdown", "json"] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** A note's audience, length and format. A reply has neither length nor format, but keeps those of the last note. */
export type NoteChoice = Readonly<{ form: NoteForm; length: NoteLength; format: NoteFormat }>;

/** What is copied until an agent chooses. */
export const usualNoteChoice: NoteChoice = { form: "internal", length: "short", format: "plain" };

/** A choice as one word, for a cookie: "internal-short-plain". */
export type NoteChoiceId = `${NoteForm}-${NoteLength}-${NoteFormat}`;

/** Every choice by its id. */
export const noteChoices: ReadonlyMap<string, NoteChoice> = new Map(
  noteForms.flatMap((form) =>
    noteLengths.flatMap((length) =>
      noteFormats.map((format) => [noteChoiceId({ form, length, format }), { form, length, format }] as const),
    ),
  ),
);

/** The id of a choice. */
export function noteChoiceId({ form, length, format }: NoteChoice): NoteChoiceId {
  return `${form}-${length}-${format}`;
}

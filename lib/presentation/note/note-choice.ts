/** `internal` is for the team's own ticket; `public` identifies no one; `reply` is for the viewer and contains nothing internal. */
export const noteForms = ["internal", "public", "reply"] as const;
export type NoteForm = (typeof noteForms)[number];

export const noteLengths = ["short", "full"] as const;
export type NoteLength = (typeof noteLengths)[number];

export const noteFormats = ["plain", "markdown", "json"] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** Whether the note quotes the newest hand-over note. Only the internal form does. */
export const noteQuotes = ["omit", "quote"] as const;
export type NoteQuote = (typeof noteQuotes)[number];

/**
 * A note's audience, length, format, and whether it quotes the newest hand-over note. A reply has only an audience, but
 * keeps the rest for the next note.
 */
export type NoteChoice = Readonly<{ form: NoteForm; length: NoteLength; format: NoteFormat; handOver: NoteQuote }>;

/** What is copied until an agent chooses. */
export const usualNoteChoice: NoteChoice = {
  ...{ form: "internal", length: "short", format: "plain", handOver: "omit" },
};

/** A choice as one word, for a cookie: "internal-short-plain", "internal-short-plain-quote". */
export type NoteChoiceId = `${NoteForm}-${NoteLength}-${NoteFormat}${"" | "-quote"}`;

/** Every choice by its id. */
export const noteChoices: ReadonlyMap<string, NoteChoice> = new Map(
  noteForms.flatMap((form) =>
    noteLengths.flatMap((length) =>
      noteFormats.flatMap((format) =>
        noteQuotes.map((handOver) => {
          const choice = { form, length, format, handOver };
          return [noteChoiceId(choice), choice] as const;
        }),
      ),
    ),
  ),
);

/** The id of a choice. */
export function noteChoiceId({ form, length, format, handOver }: NoteChoice): NoteChoiceId {
  return `${form}-${length}-${format}${handOver === "quote" ? "-quote" : ""}`;
}

import { describe, expect, test } from "vitest";
import type { HandOverNote } from "@/lib/contract/hand-over";
import { dayMs, epochMs, hourMs } from "@/lib/domain/units";
import {
  isLongNote,
  lengthText,
  moreNotesText,
  noteCountText,
  noteWords,
  showNotesText,
} from "@/lib/presentation/hand-over/note-words";

const written = Date.parse("2026-11-26T17:38:00Z");
const note: HandOverNote = {
  ...{ id: "n", body: "Swapped the TV.", author: "Ada Agent", createdAt: epochMs(written), editedAt: null },
  ...{ expiresAt: epochMs(written + 30 * dayMs), canEdit: true, canRemove: true },
};
const asOf = epochMs(written + 3 * hourMs);

describe("a note", () => {
  test("says when it was written, how long it's kept, and in which zone", () => {
    expect(noteWords(note, asOf, "America/Chicago")).toEqual({
      written: "3 h ago",
      writtenAt: "Written Thu 26 Nov 11:38 CST",
      kept: "kept until 26 Dec",
    });
  });

  test("says that it was edited", () => {
    const edited = { ...note, editedAt: epochMs(written + hourMs) };

    expect(noteWords(edited, asOf, "UTC")).toMatchObject({
      written: "3 h ago, edited",
      writtenAt: "Written Thu 26 Nov 17:38 UTC, edited Thu 26 Nov 18:38 UTC",
    });
  });

  test.each([
    { body: "x".repeat(180), isLong: false },
    { body: "x".repeat(181), isLong: true },
    { body: "a\nb\nc\nd", isLong: false },
    { body: "a\nb\nc\nd\ne", isLong: true },
  ])("of $body.length characters is folded: $isLong", ({ body, isLong }) => {
    expect(isLongNote(body)).toBe(isLong);
  });
});

test.each([
  { all: false, long: true, earlier: 0, text: "Show the whole note" },
  { all: false, long: false, earlier: 1, text: "Show 1 earlier note" },
  { all: false, long: true, earlier: 3, text: "Show the whole note and 3 earlier notes" },
  { all: true, long: true, earlier: 3, text: "Show less" },
])("the button says $text", ({ all, long, earlier, text }) => {
  expect(showNotesText(all, long, earlier)).toBe(text);
});

test.each([
  { typed: "x".repeat(899), text: null },
  { typed: `  ${"x".repeat(900)}  `, text: "900 of 1,000 characters" },
  { typed: "😀".repeat(1_234), text: "1,234 of 1,000 characters" },
])("the length of a text is said when it's nearly too long: $text", ({ typed, text }) => {
  expect(lengthText(typed)).toBe(text);
});

test("notes are counted, and a list that is cut says so", () => {
  expect([0, 1, 2].map(noteCountText)).toEqual([null, "1 note", "2 notes"]);
  expect(moreNotesText(50, true)).toBe("Only the newest 50 notes are shown.");
  expect(moreNotesText(50, false)).toBeNull();
});

import { describe, expect, test } from "vitest";
import { noteBody, noteFault, noteLengthMax } from "@/lib/domain/hand-over/note-body";

describe("a note's text", () => {
  test.each([
    { name: "is trimmed", typed: " \n Swapped the TV. \n", body: "Swapped the TV." },
    { name: "keeps its line breaks, whatever they were", typed: "a\r\nb\rc\u2028d\n\ne", body: "a\nb\nc\nd\n\ne" },
    { name: "has no control characters", typed: "a\0b\u0007c\u001b[31md\u009fe\tf", body: "abc[31mde f" },
    {
      name: "keeps right-to-left text and its controls",
      typed: "\u202eabc\u202c שלום",
      body: "\u202eabc\u202c שלום",
    },
    { name: "keeps markup as text", typed: "<b>1 < 2</b>", body: "<b>1 < 2</b>" },
    { name: "has no half characters", typed: "a\ud83d", body: "a\ufffd" },
  ])("$name", ({ typed, body }) => {
    expect(noteBody(typed)).toBe(body);
  });
});

describe("a note is refused", () => {
  test.each([
    { name: "if it's empty", typed: "", fault: "empty-note" },
    { name: "if it has only spaces and control characters", typed: " \n\t\0 ", fault: "empty-note" },
    { name: "if it has only invisible characters", typed: "\u200b\u202e\ufeff", fault: "empty-note" },
    { name: "above 1,000 characters", typed: "é".repeat(noteLengthMax + 1), fault: "note-too-long" },
    { name: "at 10,000 characters", typed: "x".repeat(10_000), fault: "note-too-long" },
    { name: "not at 1,000 characters", typed: "😀".repeat(noteLengthMax), fault: null },
    { name: "not for spaces around 1,000 characters", typed: ` ${"x".repeat(noteLengthMax)}\r\n`, fault: null },
  ])("$name", ({ typed, fault }) => {
    expect(noteFault(typed)).toBe(fault);
  });
});

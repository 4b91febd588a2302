import { expect, test } from "vitest";
import { usualNoteChoice } from "@/lib/presentation/note/note-choice";
import { copyTexts } from "@/lib/presentation/note/note-texts";

test("the button says whether it copies a note or a reply, because it remembers the last choice", () => {
  expect(copyTexts(usualNoteChoice)).toMatchObject({ button: "Copy note", copied: "Note copied." });
  expect(copyTexts({ ...usualNoteChoice, form: "public" }).button).toBe("Copy note");
  expect(copyTexts({ ...usualNoteChoice, form: "reply" })).toMatchObject({
    button: "Copy reply",
    copied: "Reply copied.",
  });
});

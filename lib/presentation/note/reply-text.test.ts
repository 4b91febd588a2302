import { expect, test } from "vitest";
import { someNote, viewerId } from "@/lib/presentation/note/note.fixture";
import { noteChoices } from "@/lib/presentation/note/note-choice";
import { noteText } from "@/lib/presentation/note/write-note";

const replies = [...noteChoices.values()].filter(({ form }) => form === "reply");

test.each(replies)(
  "a reply is what was said, and what the viewer can still try, also as $length $format",
  (choice) => {
    expect(noteText(someNote, choice)).toBe(`Veo que su TV falló.

Pruebe lo siguiente:
1. Desenchufe su TV

Si no se resuelve, responda.`);
  },
);

test("a reply without steps is what was said, and how to reply", () => {
  const [choice] = replies;
  const reply = { ...someNote.reply, steps: [] };

  expect(choice && noteText({ ...someNote, reply }, choice)).toBe(
    "Veo que su TV falló.\n\nResponda si vuelve a pasar.",
  );
});

test("a title in it is redacted", () => {
  const [choice] = replies;
  const reply = { ...someNote.reply, say: `Veo que «For ${viewerId}» falló.`, steps: [] };

  expect(choice && noteText({ ...someNote, reply }, choice)).toBe(
    "Veo que «For ····» falló.\n\nResponda si vuelve a pasar.",
  );
});

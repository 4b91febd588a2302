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

test.each([...noteChoices.values()])(
  "what is copied has ordinary spaces, also as $form $length $format",
  (choice) => {
    const say = "Falló el 26\u00a0nov\u00a011:38\u00a0CST.";
    const words = { ...someNote.words, headline: "Failed (26\u00a0Nov\u00a011:38\u00a0CST)." };
    const text = noteText({ ...someNote, words, reply: { ...someNote.reply, say } }, choice);

    expect(text).toMatch(/26 [Nn]ov 11:38 CST/u);
    expect(text).not.toContain("\u00a0");
  },
);

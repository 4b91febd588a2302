"use client";

import { useState } from "react";
import { copyText } from "@/lib/client/browser/copy-text";
import type { useNote } from "@/lib/client/note/use-note";
import type { NoteChoice } from "@/lib/presentation/note/note-choice";

/** The result of the last copy. */
export type CopiedNote = Readonly<{
  /** `shown`: the clipboard is blocked, so the text is shown to copy by hand. */
  how: "copied" | "shown";
  text: string;
  /** Differs from copy to copy: screen readers don't announce an unchanged element again. */
  times: number;
}>;

/** Copies the note in a form. For any other form or content, nothing counts as copied. */
export function useCopyNote(
  { write, content }: Pick<ReturnType<typeof useNote>, "write" | "content">,
  choice: NoteChoice,
): Readonly<{ copied: CopiedNote | null; copy: () => Promise<void> }> {
  const [last, setLast] = useState<(CopiedNote & Readonly<{ of: string }>) | null>(null);
  const of = JSON.stringify([content, choice]);
  const copy = async () => {
    const text = await write(choice);
    if (text === null) return;
    const how = (await copyText(text)) ? "copied" : "shown";
    setLast((before) => ({ how, text, of, times: (before?.times ?? 0) + 1 }));
  };
  return { copied: last?.of === of ? last : null, copy };
}

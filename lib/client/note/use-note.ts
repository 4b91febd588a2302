"use client";

import { useRange } from "@/lib/client/address/use-range";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useFixWatch } from "@/lib/client/answer/use-fix-watch";
import { useLazy } from "@/lib/client/browser/use-lazy";
import { noteWriter } from "@/lib/client/note/note-writer";
import { useOtherViewers } from "@/lib/client/others/use-other-viewers";
import { useSeenNotes } from "@/lib/client/query/use-seen-answers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { AnswerStep, ViewerAnswer } from "@/lib/contract/answer";
import { paths } from "@/lib/contract/paths";
import type { Session } from "@/lib/domain/sessions/session";
import { formatRangeQuery } from "@/lib/domain/time/time-range";
import type { NoteChoice } from "@/lib/presentation/note/note-choice";
import { noteInput } from "@/lib/presentation/note/note-input";

/** What a note is about. */
export type NoteAbout = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  done: readonly AnswerStep[];
}>;

type NoteText = Readonly<{
  /** The note as it would be copied now; `null` while the writer loads. */
  text: (choice: NoteChoice) => string | null;
  /** The same, after the writer has loaded; `null` if it can't be loaded. */
  write: (choice: NoteChoice) => Promise<string | null>;
  /** Identifies the note's content apart from its time. While it's the same, a copied note is up to date. */
  content: string;
  /** Whether there is a hand-over note to quote. */
  hasHandOver: boolean;
}>;

/** Writes the ticket text for the current answer. */
export function useNote(about: NoteAbout): NoteText {
  const { viewer, answer, sessions, done } = about;
  const { noteLabels, languages } = usePageConfig();
  const { range } = useRange();
  const others = useOtherViewers(viewer, answer).compared?.words.conclusion ?? null;
  const { sentences } = useFixWatch({ viewer, answer, sessions });
  const afterwards = sentences === "" ? null : sentences;
  const writer = useLazy(noteWriter, "used");
  const handOver = useSeenNotes(viewer, range)?.notes[0] ?? null;

  const input = () =>
    noteInput({
      ...{ lookup: viewer.lookup, answer, sessions, done },
      ...{ handOver, others, afterwards, labels: noteLabels, pageLanguage: languages[0]?.language ?? "en" },
      link: `${window.location.origin}${frozenPath(about)}`,
    });
  return {
    content: JSON.stringify([
      answer.headline,
      answer.say,
      answer.steps,
      answer.facts,
      answer.doubts,
      others,
      afterwards,
      done,
      handOver?.body,
      formatRangeQuery(range),
    ]),
    hasHandOver: handOver !== null,
    text: (choice) => (writer.status === "loaded" ? writer.value(input(), choice) : null),
    write: async (choice) => {
      const noteText = await noteWriter.load();
      return noteText?.(input(), choice) ?? null;
    },
  };
}

function frozenPath({ viewer, answer: { range } }: NoteAbout): string {
  return paths.viewerOver(viewer.ref, { from: range.start, to: range.end });
}

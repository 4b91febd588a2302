"use client";

import { useRange } from "@/lib/client/address/use-range";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useFixWatch } from "@/lib/client/answer/use-fix-watch";
import { useLazy } from "@/lib/client/browser/use-lazy";
import { noteWriter } from "@/lib/client/note/note-writer";
import { useOtherViewers } from "@/lib/client/others/use-other-viewers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { AnswerStep, ViewerAnswer } from "@/lib/contract/answer";
import { paths } from "@/lib/contract/paths";
import type { Session } from "@/lib/domain/sessions/session";
import { formatRangeQuery } from "@/lib/domain/time/time-range";
import type { NoteForm, NoteInput, NoteLength } from "@/lib/presentation/note/note";
import type { NoteFormat } from "@/lib/presentation/note/write-note";

/** What a note is about. */
export type NoteAbout = Readonly<{
  viewer: Viewer;
  answer: ViewerAnswer;
  sessions: readonly Session[];
  done: readonly AnswerStep[];
}>;

/** A note's audience, length and format. */
export type NoteChoice = Readonly<{ form: NoteForm; length: NoteLength; format: NoteFormat }>;

type NoteText = Readonly<{
  /** The note as it would be copied now; `null` while the writer loads. */
  text: (choice: NoteChoice) => string | null;
  /** The same, after the writer has loaded; `null` if it can't be loaded. */
  write: (choice: NoteChoice) => Promise<string | null>;
  /** Identifies the note's content apart from its time. While it's the same, a copied note is up to date. */
  content: string;
}>;

const incidentsMax = 10;

/** Writes the ticket text for the current answer. */
export function useNote(about: NoteAbout): NoteText {
  const { viewer, answer, done } = about;
  const { noteLabels, languages } = usePageConfig();
  const { range } = useRange();
  const others = useOtherViewers(viewer, answer).compared?.words.conclusion ?? null;
  const { sentences } = useFixWatch({ viewer, answer, sessions: about.sessions });
  const afterwards = sentences === "" ? null : sentences;
  const writer = useLazy(noteWriter, "idle");

  const input = (): NoteInput => ({
    ...ticketInput(about, languages[0]?.language ?? "en"),
    ...{ others, afterwards, labels: noteLabels },
    link: `${window.location.origin}${frozenPath(about)}`,
  });
  return {
    content: JSON.stringify([
      answer.headline,
      answer.say,
      answer.facts,
      answer.doubts,
      others,
      afterwards,
      done,
      formatRangeQuery(range),
    ]),
    text: ({ form, length, format }) => {
      if (writer.status !== "loaded") return null;
      const { composeNote, writeNote } = writer.value;
      return writeNote(composeNote(input(), form, length), format, noteLabels);
    },
    write: async ({ form, length, format }) => {
      const loaded = await noteWriter.load();
      return loaded?.writeNote(loaded.composeNote(input(), form, length), format, noteLabels) ?? null;
    },
  };
}

/** The answer in the ticket's wording: in the viewer's zone if it's known. */
function ticketInput(
  { viewer, answer, sessions, done }: NoteAbout,
  pageLanguage: string,
): Omit<NoteInput, "others" | "afterwards" | "labels" | "link"> {
  const { range, asOf, verdict, confidence, reasonId, language, say, evidence } = answer;
  const { zone, headline, facts, doubts } = answer.ticket ?? answer;
  const decided = new Set(evidence);
  return {
    ...{ lookup: viewer.lookup, range, asOf, zone, sessions, done },
    verdict: { id: verdict, confidence, reason: reasonId },
    words: {
      language: pageLanguage,
      verdict: answer.verdictLabel,
      confidence: answer.confidenceLabel,
      reason: answer.reason,
      ...{ headline, say, facts, doubts, steps: answer.steps },
    },
    said: { language, text: say },
    incidents: answer.incidents.slice(0, incidentsMax).map(({ startedAt, line }) => ({ startedAt, line })),
    evidence: sessions.filter(({ id }) => decided.has(id)),
  };
}

function frozenPath({ viewer, answer: { range } }: NoteAbout): string {
  return paths.viewerOver(viewer.ref, { from: range.start, to: range.end });
}

"use client";

import { useCare, usePhraseBook } from "@/lib/client/care";
import { insightsOf } from "@/lib/client/insights-of";
import { useZone } from "@/lib/client/preferences";
import type { Viewer } from "@/lib/client/viewer";
import { useViewerZone } from "@/lib/client/viewer-zone";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/session";
import { formatRangeQuery } from "@/lib/domain/time-range";
import { composeNote, type NoteForm, type NoteLength } from "@/lib/presentation/note/note";
import { type NoteFormat, writeNote } from "@/lib/presentation/note/write-note";
import type { AnswerWords } from "@/lib/presentation/plain-words/answer-words";
import { incidentWords } from "@/lib/presentation/plain-words/incident-words";

type About = Readonly<{
  viewer: Viewer;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  words: AnswerWords;
  evidence: readonly Session[];
  others: string | null;
  done: ReadonlySet<string>;
}>;

type Choice = Readonly<{ form: NoteForm; length: NoteLength; format: NoteFormat }>;

/** Writes the ticket text for what the card shows now, in the viewer's zone where it is known. */
export function useNote({
  viewer,
  answer,
  sessions,
  words,
  evidence,
  others,
  done,
}: About): (choice: Choice) => string {
  const care = useCare();
  const book = usePhraseBook();
  const ownZone = useZone();
  const viewerZone = useViewerZone();
  const zone = viewerZone?.zone ?? ownZone;
  return ({ form, length, format }) => {
    const { incidents, verdictOf } = insightsOf(sessions, answer, viewer.lookup.kind, care);
    const frozen = formatRangeQuery({ from: answer.range.start, to: answer.range.end });
    const note = composeNote(
      {
        lookup: viewer.lookup,
        link: `${window.location.origin}/viewers/${viewer.ref}?${frozen}`,
        range: answer.range,
        asOf: answer.asOf,
        zone,
        words,
        incidents: incidents
          .slice(0, 10)
          .map((incident) => incidentWords(incident, verdictOf(incident), book, zone, care.limits).line),
        others,
        done,
        evidence,
        hasOnGoing: sessions.some(({ isEnded }) => !isEnded),
        isPossiblyTruncated: answer.isPossiblyTruncated,
        labels: book.note,
      },
      form,
      length,
    );
    return writeNote(note, format);
  };
}

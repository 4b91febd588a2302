"use client";

import { useRange } from "@/lib/client/address/use-range";
import { insightsOf } from "@/lib/client/answer/insights-of";
import { usePageConfig, usePhraseBook } from "@/lib/client/answer/page-config";
import { useFixWatch } from "@/lib/client/answer/use-fix-watch";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { useViewerZone } from "@/lib/client/viewer/viewer-zone";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import { formatRangeQuery } from "@/lib/domain/time/time-range";
import type { AnswerWords, StepWords } from "@/lib/presentation/answer/answer-words";
import { fixWatchSentences } from "@/lib/presentation/answer/fix-watch-words";
import { answerWords } from "@/lib/presentation/answer/write-answer";
import type { Zone } from "@/lib/presentation/format/format-time";
import { incidentWords } from "@/lib/presentation/incidents/incident-words";
import { composeNote, type NoteForm, type NoteLength } from "@/lib/presentation/note/note";
import { type NoteFormat, writeNote } from "@/lib/presentation/note/write-note";

/** What a note is about. */
export type NoteAbout = Readonly<{
  viewer: Viewer;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  verdict: Verdict;
  /** What the card says, in the caller's language. */
  words: AnswerWords;
  /** The same for the team. */
  teamWords: AnswerWords;
  evidence: readonly Session[];
  others: string | null;
  done: readonly StepWords[];
}>;

/** What a note holds, for whom, and how it is written. */
export type NoteChoice = Readonly<{ form: NoteForm; length: NoteLength; format: NoteFormat }>;

type NoteWriter = Readonly<{
  write: (choice: NoteChoice) => string;
  /** What the note tells, but for its clock: while this stays, a note that was copied is still the one to copy. */
  content: string;
}>;

const incidentsMax = 10;

/**
 * A verdict in the words of the first book and in the note's zone: a ticket is for the team, whatever language the
 * caller speaks and whatever clock the agent reads.
 *
 * @param words - What the card shows; the steps are the same.
 */
export function useTeamWords(verdict: Verdict, words: AnswerWords): AnswerWords {
  const { steps } = usePageConfig();
  const book = useTeamBook();
  const zone = useNoteZone();
  const shown = steps.filter(({ id }) => words.steps.some((step) => step.id === id));
  // What the caller has tried was weighed when the card chose its steps.
  return answerWords({ verdict, incident: null, book, steps: shown, zone });
}

/** Writes the ticket text for what the card shows now. */
export function useNote(about: NoteAbout): NoteWriter {
  const { viewer, answer, sessions, verdict, words, teamWords, evidence, others, done } = about;
  const care = usePageConfig();
  const book = useTeamBook();
  const zone = useNoteZone();
  const { range } = useRange();
  const afterwards = useWatched(about, zone);
  const said = { language: words.language, text: words.say };
  return {
    content: JSON.stringify([teamWords, said, others, afterwards, done, zone, formatRangeQuery(range)]),
    write: ({ form, length, format }) => {
      const { incidents, verdictOf } = insightsOf(sessions, answer, viewer.lookup.kind, care);
      const frozen = formatRangeQuery({ from: answer.range.start, to: answer.range.end });
      const note = composeNote(
        {
          lookup: viewer.lookup,
          link: `${window.location.origin}/viewers/${viewer.ref}?${frozen}`,
          range: answer.range,
          asOf: answer.asOf,
          ...{ zone, verdict, words: teamWords, said },
          incidents: incidents.slice(0, incidentsMax).map((incident) => ({
            startedAt: incident.startedAt,
            line: incidentWords(incident, verdictOf(incident), book, zone, care.thresholds).line,
          })),
          ...{ others, afterwards, done, evidence, sessions, labels: book.note },
        },
        form,
        length,
      );
      return writeNote(note, format, book.note);
    },
  };
}

/** What a watch for a new play says, while there is one. */
function useWatched({ viewer, sessions, verdict }: NoteAbout, zone: Zone): string | null {
  const { watch, subject } = useFixWatch({ viewer, sessions, failing: [], subject: verdict.subject });
  return watch && fixWatchSentences(watch, subject, zone).join(" ");
}

/** The team's own: the first, which the operator may change. */
function useTeamBook() {
  const chosen = usePhraseBook();
  return usePageConfig().books[0] ?? chosen;
}

/** The viewer's zone where it is known, whatever clock the page shows; else the agent's. */
function useNoteZone(): Zone {
  const own = useZone();
  return useViewerZone()?.zone ?? own;
}

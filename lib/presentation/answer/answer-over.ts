import type { ViewerAnswer } from "@/lib/contract/answer";
import { decodeSessions, type SessionColumns } from "@/lib/contract/session-columns";
import { type AssessmentRules, assess, type OtherViewersSamples } from "@/lib/domain/answer/assess";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { LastSeen } from "@/lib/domain/answer/verdict/last-seen";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import { inTimeOrder } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { hourOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { lastSeenWords } from "@/lib/presentation/answer/last-seen-words";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";
import { formatDay } from "@/lib/presentation/format/format-time";

/** What an answer is made of, besides the sessions. It's data only, so that a thread can be asked for the answer. */
export type AnswerQuestion = AssessmentRules &
  Readonly<{
    books: readonly [PhraseBook, ...PhraseBook[]];
    steps: readonly StepRule[];
    range: TimeRange;
    asOf: EpochMs;
    loaded: Loaded;
    isAddress: boolean;
    /** Of the answer's times. */
    zone: Zone;
    /** The viewer's own zone; `null` if it isn't known. */
    viewerZone: Zone | null;
    /** Of the suggested wording; the first book's if there is none in it. */
    language: string;
    others: OtherViewersSamples | null;
    lastSeen: LastSeen | null;
  }>;

/** The answer over sessions: assessed and put into words. The same question always has the same answer. */
export function answerOver(sessions: readonly Session[], question: AnswerQuestion): ViewerAnswer {
  const { books, steps, range, asOf, loaded, zone, viewerZone, lastSeen, thresholds, goodwill } = question;
  const assessment = assess({
    ...question,
    sessions,
    dayOf: (instant) => formatDay(instant, viewerZone ?? zone),
    hourOf: viewerZone === null ? null : (instant) => hourOf(instant, viewerZone),
  });
  const [book] = books;
  const { language } = books.find((known) => known.language === question.language) ?? book;
  return {
    ...wordAnswer(assessment, sessions, {
      ...{ book, books, language, steps, thresholds, goodwill },
      ...{ zone, viewerZone, asOf },
    }),
    ...{ range, asOf, loaded },
    lastSeen: lastSeenWords(lastSeen, zone, asOf),
    sessionCount: assessment.verdict.tally.sessions,
    ongoingCount: assessment.verdict.tally.onGoing,
  };
}

/** The same for sessions as columns, in any order. Of several copies of a session, the newest one counts. */
export function answerOverColumns(columns: readonly SessionColumns[], question: AnswerQuestion): ViewerAnswer {
  return answerOver(inTimeOrder(columns.flatMap(decodeSessions)).toReversed(), question);
}

import type { AnswerStep, ViewerAnswer } from "@/lib/contract/answer";
import type { ShownLookup } from "@/lib/contract/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import type { NoteInput } from "@/lib/presentation/note/note";

type Given = Pick<NoteInput, "handOver" | "others" | "afterwards" | "labels" | "link"> &
  Readonly<{
    lookup: ShownLookup;
    answer: ViewerAnswer;
    sessions: readonly Session[];
    done: readonly AnswerStep[];
    /** Of the page and the ticket (BCP 47). */
    pageLanguage: string;
  }>;

/** A list of attempts isn't a history: a packet has no more incidents. */
const incidentsMax = 10;

/** What a note is composed of: the answer in the ticket's wording, which is in the viewer's zone if that is known. */
export function noteInput({ answer, sessions, pageLanguage, ...given }: Given): NoteInput {
  const { range, asOf, verdict, confidence, reasonId, language, say } = answer;
  const { zone, headline, facts, doubts } = answer.ticket ?? answer;
  const decided = new Set(answer.evidence);
  const failed = new Set(answer.failing);
  const evidence = sessions.filter(({ id }) => decided.has(id));
  return {
    ...given,
    ...{ range, asOf, zone, sessions },
    verdict: { id: verdict, confidence, reason: reasonId, side: answer.sideId },
    words: {
      language: pageLanguage,
      verdict: answer.verdictLabel,
      side: answer.side,
      confidence: answer.confidenceLabel,
      reason: answer.reason,
      ...{ headline, say, facts, doubts, steps: answer.steps },
    },
    said: { language, text: say },
    reply: answer.replies[language] ?? { say, steps: [], beforeSteps: "", afterSteps: "", withoutSteps: "" },
    incidents: answer.incidents.slice(0, incidentsMax).map(({ startedAt, line }) => ({ startedAt, line })),
    ...{ evidence, failing: evidence.filter(({ id }) => failed.has(id)) },
  };
}

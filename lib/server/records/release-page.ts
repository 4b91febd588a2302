import "server-only";
import type { Findings } from "@/lib/server/records/entry";
import {
  type CountedSessions,
  findingsOfAnswer,
  findingsOfSessions,
  type JudgedAnswer,
  noFindings,
} from "@/lib/server/records/findings";
import { type Look, release } from "@/lib/server/records/look";

type PageReads<Answer, Summary, Sessions> = Readonly<{
  answer: Promise<Answer>;
  summary: Promise<Summary>;
  sessions: Promise<Sessions>;
}>;

/**
 * Passes on the reads of a viewer's page, which are one look. Its outcome is recorded once, with the verdict: the summary and
 * the sessions leave after the answer, or after it has failed.
 */
export function releasePage<Answer extends JudgedAnswer, Summary, Sessions extends CountedSessions>(
  look: Look,
  reads: PageReads<Answer, Summary, Sessions>,
): PageReads<Answer, Summary, Sessions> {
  const answer = release(look, reads.answer, findingsOfAnswer);
  async function afterAnswer<Result>(read: Promise<Result>, findings: (result: Result) => Findings): Promise<Result> {
    await Promise.allSettled([answer, read]);
    return release(look, read, findings);
  }
  return {
    answer,
    summary: afterAnswer(reads.summary, noFindings),
    sessions: afterAnswer(reads.sessions, findingsOfSessions),
  };
}

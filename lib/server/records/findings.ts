import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Findings } from "@/lib/server/records/entry";

/** What of an answer is recorded. */
export type JudgedAnswer = Pick<ViewerAnswer, "verdict" | "subject" | "sessionCount">;

/** What of a list of sessions is recorded. */
export type CountedSessions = Readonly<{ columns: Pick<SessionsAnswer["columns"], "count"> }>;

/** What a result without a verdict or sessions says about a viewer. */
export function noFindings(): Findings {
  return { verdict: null, cause: null, sessionCount: null };
}

/** What an answer says about a viewer. */
export function findingsOfAnswer({ verdict, subject, sessionCount }: JudgedAnswer): Findings {
  return { verdict, cause: subject, sessionCount };
}

/** What a comparison with other viewers says about a viewer. */
export function findingsOfOthers({ answer }: OtherViewersAnswer): Findings {
  return findingsOfAnswer(answer);
}

/** What a list of sessions says about a viewer. */
export function findingsOfSessions({ columns }: CountedSessions): Findings {
  return { ...noFindings(), sessionCount: columns.count };
}

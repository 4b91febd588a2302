import type { MessageToHost } from "@/lib/contract/embed-messages";
import type { Confidence, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import { redactor } from "@/lib/presentation/note/redact";

/** An answer as it's shown to an agent, who may see identifiers. */
type Shown = Readonly<{ verdict: VerdictId; confidence: Confidence | null; headline: string }>;

/**
 * What a host page hears of an answer. It keeps or logs the headline outside Viewer Desk, so everything that identifies a person
 * is hidden in it, as in a note.
 *
 * @param lookup - The viewer, as shown to the agent.
 * @param sessions - All sessions on the page: a title can name another viewer.
 */
export function verdictMessage(
  { verdict, confidence, headline }: Shown,
  lookup: Parameters<typeof redactor>[0],
  sessions: readonly Session[],
): Omit<Extract<MessageToHost, { type: "verdict" }>, "viewerDesk"> {
  return { type: "verdict", verdict, confidence, headline: redactor(lookup, sessions)(headline) };
}

import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import { hasPlayed } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";

/**
 * The trust line: summary and list side by side, neither corrected by the other. They are two calls, with
 * separately adjusted windows and different lag, so they may differ.
 *
 * @param summary - `null` while it has not come.
 * @param list - `null` while it has not come.
 */
export function reconcile(
  summary: SummaryAnswer | null,
  list: Readonly<{ answer: SessionsAnswer; sessions: readonly Session[] }> | null,
): string {
  return [summaryPart(summary), ...listParts(list)].join(" · ");
}

function summaryPart(answer: SummaryAnswer | null): string {
  if (answer === null) return "Summary not loaded";
  const { plays } = answer.summary.figures;
  return plays === null ? "Summary has no plays figure" : `Summary ${counted(plays, "play")}`;
}

function listParts(list: Parameters<typeof reconcile>[1]): readonly string[] {
  if (list === null) return ["list not loaded"];
  const { answer, sessions } = list;
  const plays = sessions.filter(({ numbers }) => hasPlayed(numbers)).length;
  const onGoing = sessions.filter(({ isEnded }) => !isEnded).length;
  const isPartial = answer.isPossiblyTruncated || answer.skippedCount > 0;
  return [
    `list ${counted(plays, "play")} in ${counted(sessions.length, "session")}`,
    ...(onGoing > 0 ? [`${onGoing} on-going`] : []),
    ...(answer.skippedCount > 0 ? [`${answer.skippedCount} unreadable`] : []),
    isPartial ? "partial" : "complete",
  ];
}

import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import { hasPlayed } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";

/**
 * The trust line: the plays of the summary beside those of the list. They come from two calls with separately
 * adjusted windows and different lag, so they may differ; neither is corrected.
 *
 * @param summary - `null` until it has loaded.
 * @param list - `null` until it has loaded.
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
  return plays === null ? "Summary has no play count" : `Summary ${counted(plays, "play")}`;
}

function listParts(list: Parameters<typeof reconcile>[1]): readonly string[] {
  if (list === null) return ["list not loaded"];
  const { answer, sessions } = list;
  const plays = sessions.filter(({ numbers }) => hasPlayed(numbers)).length;
  const ongoing = sessions.filter(({ isEnded }) => !isEnded).length;
  const isComplete = !answer.isPossiblyTruncated && answer.skippedCount === 0;
  return [
    `list ${counted(plays, "play")} in ${counted(sessions.length, "session")}`,
    ...(ongoing > 0 ? [`${ongoing} ongoing`] : []),
    ...(answer.skippedCount > 0 ? [`${answer.skippedCount} unreadable`] : []),
    isComplete ? "complete" : "incomplete",
  ];
}

import type { ViewerAnswer } from "@/lib/contract/answer";
import { counted } from "@/lib/presentation/format/counted";

/**
 * How many sessions an answer was assessed from. Short, so that it stays on one line with the time range; how many more there
 * are is said at the top of the answer.
 */
export function answerBasis({ sessionCount, loaded }: Pick<ViewerAnswer, "sessionCount" | "loaded">): string {
  if (loaded.kind === "newest") return `From the newest ${loaded.limit} sessions`;
  const from = `From ${counted(sessionCount, "session")}`;
  return loaded.kind === "all" ? from : `${from}, not all`;
}

/** Beside a count that isn't of all sessions of the range: "of 500 sessions, not all". "" if it is. */
export function partialBasis({ sessionCount, loaded }: Pick<ViewerAnswer, "sessionCount" | "loaded">): string {
  return loaded.kind === "all" ? "" : `of ${counted(sessionCount, "session")}, not all`;
}

import type { ViewerAnswer } from "@/lib/contract/answer";
import { counted } from "@/lib/presentation/format/counted";

/** How many sessions an answer was assessed from. */
export function answerBasis({ sessionCount, loaded }: Pick<ViewerAnswer, "sessionCount" | "loaded">): string {
  if (loaded.kind === "newest") return `From the newest ${loaded.limit} sessions; there may be more`;
  const from = `From ${counted(sessionCount, "session")}`;
  return loaded.kind === "all" ? from : `${from}; not all are loaded`;
}

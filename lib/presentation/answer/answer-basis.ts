import type { ViewerAnswer } from "@/lib/contract/answer";
import { counted } from "@/lib/presentation/format/counted";

/** How many sessions an answer was assessed from. */
export function answerBasis({ sessionCount, limitReached }: ViewerAnswer): string {
  return limitReached === null
    ? `From ${counted(sessionCount, "session")}`
    : `From the ${limitReached} sessions Conviva returned; there may be more`;
}

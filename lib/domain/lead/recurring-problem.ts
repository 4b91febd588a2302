import { isCause, type VerdictId } from "@/lib/domain/answer/verdict/verdict";

/** With fewer callers than this, the same verdict may be chance. */
export const recurringCallersMin = 3;

/** Whether a verdict that several callers share is a problem to look into. */
export function isProblem(verdict: VerdictId): boolean {
  return isCause(verdict) || verdict === "account";
}

import type { AnswerStep } from "@/lib/contract/answer";
import { counted } from "@/lib/presentation/format/counted";

/** The fixed texts of the answer's card and panels. */
export const answerTexts = {
  say: "Say",
  do: "Do",
  why: "Why",
  evidence: "Evidence",
  doubts: "Doubts",
  missing: "There is no answer without the sessions.",
  devicesAndNetworks: "Devices and networks",
  language: "Caller's language",
  seeSamples: "See the samples",
  /** For a viewer or an address never seen. */
  editLookup: { viewerId: "Edit the ID", viewerIp: "Edit the address" },
  tryAsAddress: "Try as an IP address",
} as const;

/** The button that compares with other viewers. The answer stands below it, so it doesn't ask again what is known. */
export function compareButton(isCompared: boolean): string {
  return isCompared ? "Compare again" : "Only this viewer?";
}

/** Beside the folded evidence: "3 facts, 1 doubt". */
export function factsNote(facts: number, doubts: number): string {
  const parts = [...(facts > 0 ? [counted(facts, "fact")] : []), ...(doubts > 0 ? [counted(doubts, "doubt")] : [])];
  return parts.join(", ");
}

/** Beside the folded steps: the first one that isn't done, and "1 of 4". If all are, `next` is `null`: "4 of 4 done". */
export function stepsNote(
  steps: readonly AnswerStep[],
  done: readonly AnswerStep[],
): Readonly<{ next: string | null; count: string }> {
  const ticked = new Set(done.map(({ id }) => id));
  const next = steps.find(({ id }) => !ticked.has(id))?.text ?? null;
  const count = `${done.length} of ${Math.max(done.length, steps.length)}`;
  return { next, count: next === null ? `${count} done` : count };
}

/** The fixed texts of the watch for a new attempt. */
export const fixWatchTexts = {
  begin: "Did that fix it?",
  /** Not "watching": that is what the viewer does. */
  stop: "Stop waiting",
  checkFailed: "The last check failed and will be retried.",
  showAttempt: "Show the new attempt",
} as const;

import type { Tone } from "@/lib/presentation/style/outcome-style";

/** The coloured edge of an answer, by the tone of its verdict. */
export const toneEdges = {
  fail: "border-l-fail",
  trouble: "border-l-trouble",
  account: "border-l-account",
  exit: "border-l-exit",
  well: "border-l-well",
} as const satisfies Partial<Record<Tone, string>>;

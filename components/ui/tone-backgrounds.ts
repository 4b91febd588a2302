import type { Tone } from "@/lib/presentation/style/outcome-style";

/** The soft background of each tone, with a text colour that is readable on it. */
export const toneBackgrounds = {
  well: "bg-well-soft text-well-ink",
  trouble: "bg-trouble-soft text-trouble-ink",
  fail: "bg-fail-soft text-fail-ink",
  account: "bg-account-soft text-account-ink",
  exit: "bg-exit-soft text-exit-ink",
  now: "bg-now-soft text-now-ink",
} as const satisfies Record<Tone, string>;

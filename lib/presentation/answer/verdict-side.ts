import type { VerdictId } from "@/lib/domain/answer/verdict/verdict";

/** Whose side a verdict is on, in the words beside its label; `null` where it is on no one's. */
export const verdictSides = {
  service: "our side",
  title: "our side",
  cdn: "our side",
  network: "viewer's network",
  device: "viewer's side",
  account: "account rule",
  left: null,
  nothing: null,
  unknown: null,
} as const satisfies Record<VerdictId, string | null>;

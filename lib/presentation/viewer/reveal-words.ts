import { type RevealReason, revealReasons } from "@/lib/domain/access/reveal-reason";

const labels = {
  "caller-on-the-line": "The caller is on the line",
  "named-in-ticket": "The ticket names them",
  "checking-address": "I'm checking an address",
  other: "Another reason",
} as const satisfies Record<RevealReason, string>;

/** A recorded reason in words; as it is if it's none of them. */
export function revealReasonText(reason: string | null): string | null {
  return revealOptions.find(({ value }) => value === reason)?.label ?? reason;
}

/** The reasons to choose from, the most frequent first. */
export const revealOptions = revealReasons.map((value) => ({ value, label: labels[value] }));

/** The fixed texts of revealing a masked viewer. */
export const revealTexts = {
  reveal: "Reveal",
  reason: "Reason",
  /** Of the list while nothing is chosen. */
  choose: "Choose a reason",
  /** "Show this viewer ID". */
  title: (what: string) => `Show this ${what === "IP address" ? what : "viewer ID"}`,
  notice: "Viewer Desk records that you revealed it, and why.",
} as const;

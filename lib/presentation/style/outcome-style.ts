import type { Outcome } from "@/lib/domain/sessions/outcome";

export type Tone = "well" | "trouble" | "fail" | "account" | "exit" | "now";
export type Shape = "disc" | "triangle" | "cross" | "diamond" | "square" | "ring" | "bar";
/** How a bar is filled, so that outcomes of the same colour still differ. */
export type Fill = "solid" | "stripes" | "open-ended" | "outline";

/** The look of each outcome: its tone, the shape of its mark and the fill of its bar. */
export const outcomeStyles = {
  unclear: { tone: "exit", shape: "bar", fill: "outline" },
  "played-well": { tone: "well", shape: "disc", fill: "solid" },
  "on-going": { tone: "now", shape: "ring", fill: "open-ended" },
  "exit-before-start": { tone: "exit", shape: "square", fill: "solid" },
  "exit-after-wait": { tone: "trouble", shape: "square", fill: "stripes" },
  trouble: { tone: "trouble", shape: "triangle", fill: "solid" },
  "playback-failure-business": { tone: "account", shape: "diamond", fill: "solid" },
  "start-failure-business": { tone: "account", shape: "diamond", fill: "stripes" },
  "playback-failure-technical": { tone: "fail", shape: "cross", fill: "solid" },
  "start-failure-technical": { tone: "fail", shape: "cross", fill: "stripes" },
} as const satisfies Record<Outcome, Readonly<{ tone: Tone; shape: Shape; fill: Fill }>>;

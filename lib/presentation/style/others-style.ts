import type { OthersLevel } from "@/lib/contract/others";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

/** How a sample of other viewers looks. Its text says the same. */
export const othersStyles = {
  hit: { tone: "fail", shape: "cross" },
  usual: { tone: "well", shape: "disc" },
  close: { tone: "exit", shape: "square" },
  unknown: { tone: "exit", shape: "bar" },
} as const satisfies Record<OthersLevel, Readonly<{ tone: Tone; shape: Shape }>>;

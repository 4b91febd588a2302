import type { BaselineChange } from "@/lib/domain/history/baseline";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

/** The look of each kind of change. Its words say the same. */
export const changeStyles = {
  worse: { tone: "fail", shape: "cross" },
  better: { tone: "well", shape: "disc" },
  unclear: { tone: "exit", shape: "ring" },
  same: { tone: "exit", shape: "bar" },
  unknown: { tone: "exit", shape: "ring" },
} as const satisfies Record<BaselineChange["change"], Readonly<{ tone: Tone; shape: Shape }>>;

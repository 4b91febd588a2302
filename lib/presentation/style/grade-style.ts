import type { Grade } from "@/lib/domain/thresholds";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

/** The look and the name of each grade. */
export const gradeStyles = {
  good: { tone: "well", shape: "disc", label: "Good" },
  fair: { tone: "trouble", shape: "triangle", label: "Fair" },
  poor: { tone: "fail", shape: "cross", label: "Poor" },
} as const satisfies Record<Grade, Readonly<{ tone: Tone; shape: Shape; label: string }>>;

import type { Grade } from "@/lib/domain/thresholds";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

/** How each grade looks and what it is called. */
export const gradeStyles = {
  good: { tone: "well", shape: "disc", label: "Good" },
  fair: { tone: "trouble", shape: "triangle", label: "Fair" },
  poor: { tone: "fail", shape: "cross", label: "Poor" },
} as const satisfies Record<Grade, Readonly<{ tone: Tone; shape: Shape; label: string }>>;

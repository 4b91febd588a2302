import type { FactId, VerdictId } from "@/lib/domain/insights/verdict";
import type { Shape, Tone } from "@/lib/presentation/outcome-style";

type Style = Readonly<{ tone: Tone; shape: Shape }>;

/** How each verdict looks. Its word is always there too. */
export const verdictStyles = {
  service: { tone: "fail", shape: "cross" },
  title: { tone: "fail", shape: "cross" },
  cdn: { tone: "fail", shape: "cross" },
  network: { tone: "trouble", shape: "triangle" },
  device: { tone: "fail", shape: "cross" },
  account: { tone: "account", shape: "diamond" },
  left: { tone: "exit", shape: "square" },
  nothing: { tone: "well", shape: "disc" },
  unknown: { tone: "exit", shape: "bar" },
} as const satisfies Record<VerdictId, Style>;

const good = /^(good|all-good|played|no-technical|started|waited|picture|others-fine)/;
const bad = /^(bad|same-error|few-bad|also-technical|others-too)/;
const refused = /^(refused|also-refused)/;

/** The mark before a sentence of evidence: what it speaks of went well, badly, was refused, or neither. */
export function factStyle(id: FactId | string): Style {
  if (good.test(id)) return { tone: "well", shape: "disc" };
  if (bad.test(id)) return { tone: "fail", shape: "cross" };
  if (refused.test(id)) return { tone: "account", shape: "diamond" };
  return { tone: "exit", shape: "square" };
}

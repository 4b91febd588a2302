import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Confidence, Verdict, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import type { Culprit, SimulatedViewer, Truth } from "./population.ts";

/** What the rules said of a viewer, next to the truth. */
export type Judgement = Readonly<{
  truth: Truth;
  sessions: number;
  said: VerdictId;
  subject: string | null;
  confidence: Confidence | null;
  isRight: boolean;
  /** The cause made fewer than two sessions go wrong, so that naming it is as right as not naming it. */
  isHardlyHit: boolean;
}>;

/** Reads and assesses a viewer's sessions as the server does, with the shipped rules. */
export function judgementOf({ wireSessions, truth }: SimulatedViewer): Judgement {
  const { sessions } = parseSessions({ sessions: wireSessions }, defaultThresholds);
  const { verdict } = assessShipped(sessions.map(({ session }) => session));
  return {
    ...{ truth, said: verdict.id, confidence: verdict.confidence, subject: verdict.subject?.value ?? null },
    sessions: sessions.length,
    isRight: isRight(verdict, truth),
    isHardlyHit: truth.side !== "none" && truth.affected.length < 2,
  };
}

/** Whether a verdict names a cause. */
export function isBlame({ said }: Pick<Judgement, "said">): boolean {
  return said !== "nothing" && said !== "left" && said !== "unknown";
}

/** Whether a verdict has the right side and thing, or something nobody could tell from it, with low confidence. */
export function isRight(verdict: Pick<Verdict, "id" | "confidence" | "subject">, truth: Truth): boolean {
  const { id, confidence, subject } = verdict;
  if (truth.side === "none") return id === "nothing";
  const isMeant = ({ side, names }: Culprit) => id === side && isNamed(subject?.value ?? "", names);
  return isMeant(truth) || (confidence === "low" && truth.alsoPossible.some(isMeant));
}

/** What is only on one device is written "8.14 (LG Smart TV)": either part of it may be the name. */
function isNamed(value: string, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  return names.some((name) => value === name || value.startsWith(`${name} (`) || value.endsWith(` (${name})`));
}

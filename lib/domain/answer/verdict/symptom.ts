import type { OneSymptom, Symptom } from "@/lib/domain/answer/verdict/verdict";
import { troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** A symptom is named when at least this share of the bad attempts has it. */
const mostly = 0.6;

/** How bad attempts mostly went wrong; `null` when there are none. */
export function symptomOf(bad: readonly Session[], thresholds: Thresholds): Symptom | null {
  if (bad.length === 0) return null;
  const counts = new Map<Symptom, number>();
  for (const session of bad) {
    const symptom = symptomOfOne(session, thresholds);
    counts.set(symptom, (counts.get(symptom) ?? 0) + 1);
  }
  const most = [...counts].find(([, count]) => count >= bad.length * mostly);
  return most?.[0] ?? "mixed";
}

/** Of several troubles in one attempt, the one a caller would mention first. */
export function symptomOfOne(session: Session, thresholds: Thresholds): OneSymptom {
  const { outcome } = session;
  if (outcome === "start-failure-technical") return "start";
  if (outcome === "playback-failure-technical") return "break";
  const troubles = troublesOf(session, thresholds);
  if (troubles.includes("waiting")) return "wait";
  return troubles.includes("low-picture") ? "picture" : "slow";
}

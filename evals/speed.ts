import { performance } from "node:perf_hooks";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Session } from "@/lib/domain/sessions/session";
import { options } from "./calibration/judgement.ts";
import { manySessions, manyShapes } from "./many-sessions.ts";
import { textTable } from "./text-table.ts";

const warmUps = 5;
const runs = 20;

/**
 * Prints how long the rules take over the sessions of one viewer, in milliseconds: the verdict, the incidents, and
 * the verdict of every incident (the page asks for those only that it shows).
 *
 * @param words - How many sessions (5000).
 */
export function run([sessions = "5000"]: readonly string[]): void {
  const rows = manyShapes.map((shape) => {
    const all = manySessions(shape, Number(sessions));
    const verdict = judgeSessions(all, options);
    const incidents = findIncidents(all, options.rules, options.thresholds);
    // The verdicts of hundreds of incidents are timed once: they are many runs already.
    const each = incidents.map((incident) => timed(() => judgeIncident(incident, all, verdict, options)));
    return [
      shape,
      `${verdict.id} ${verdict.confidence ?? ""}`.trim(),
      figures(times(all, (fresh) => judgeSessions(fresh, options))),
      figures(times(all, (fresh) => findIncidents(fresh, options.rules, options.thresholds))),
      `${incidents.length}`,
      incidents.length === 0 ? "–" : figures(each),
      each.reduce((sum, ms) => sum + ms, 0).toFixed(0),
    ];
  });
  console.log(`${sessions} sessions of one viewer; milliseconds, median (95th percentile) of ${runs} runs.`);
  console.log("Goal: verdict below 50.");
  console.log(
    textTable(["", "says", "verdict", "incidents", "how many", "verdict of one incident", "of all incidents"], rows),
  );
}

/** Each run has sessions of its own, as each answer has: what was remembered of others' is of no help. */
function times(all: readonly Session[], work: (fresh: readonly Session[]) => unknown): readonly number[] {
  const runOnce = () => {
    const fresh = all.map((session) => ({ ...session, texts: { ...session.texts } }));
    return timed(() => work(fresh));
  };
  for (let index = 0; index < warmUps; index++) runOnce();
  return Array.from({ length: runs }, runOnce);
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function figures(measured: readonly number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `${at(0.5)} (${at(0.95)})`;
}

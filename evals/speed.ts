import { performance } from "node:perf_hooks";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { manySessions, manyShapes } from "./many-sessions.ts";
import { textTable } from "./text-table.ts";

const warmUps = 5;
const runs = 20;

/**
 * Prints how long an assessment of one viewer's sessions takes, in milliseconds. It judges the newest twenty incidents
 * one by one, so the number of incidents says where the time goes.
 *
 * @param words - How many sessions (5000).
 */
export function run([sessions = "5000"]: readonly string[]): void {
  const rows = manyShapes.map((shape) => {
    const all = manySessions(shape, Number(sessions));
    const { verdict, incidents } = assessShipped(all);
    return [shape, `${verdict.id} ${verdict.confidence ?? ""}`.trim(), `${incidents.length}`, figures(times(all))];
  });
  console.log(`${sessions} sessions of one viewer; milliseconds, median (95th percentile) of ${runs} runs.`);
  console.log(textTable(["", "says", "incidents", "assessed in"], rows));
}

/** Each run has sessions of its own, as each answer has: what was remembered of others' is of no help. */
function times(all: readonly Session[]): readonly number[] {
  const runOnce = () => {
    const fresh = all.map((session) => ({ ...session, texts: { ...session.texts } }));
    return timed(() => assessShipped(fresh));
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

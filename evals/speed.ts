import { performance } from "node:perf_hooks";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { manySessions, manyShapes } from "./many-sessions.ts";
import { textTable } from "./text-table.ts";

const warmUps = 5;
const runs = 20;

/**
 * Prints how long assessing the sessions of one viewer takes, in milliseconds: only the verdict, and the complete
 * assessment with every incident's verdict.
 *
 * @param words - How many sessions (5000).
 */
export function run([sessions = "5000"]: readonly string[]): void {
  const rows = manyShapes.map((shape) => {
    const all = manySessions(shape, Number(sessions));
    const { verdict, incidents } = assessShipped(all);
    return [
      shape,
      `${verdict.id} ${verdict.confidence ?? ""}`.trim(),
      figures(times(all, (fresh) => judgeSessions(fresh, options))),
      `${incidents.length}`,
      figures(times(all, (fresh) => assessShipped(fresh))),
    ];
  });
  console.log(`${sessions} sessions of one viewer; milliseconds, median (95th percentile) of ${runs} runs.`);
  console.log("Aim: verdict below 50.");
  console.log(textTable(["", "says", "verdict", "incidents", "everything"], rows));
}

const options = {
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  familyOf: (errors: readonly string[]) => familyOf(errors, codeMap),
};

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

import { performance } from "node:perf_hooks";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { manySessions, manyShapes } from "./many-sessions.ts";
import { textTable } from "./text-table.ts";

const warmUps = 3;
const runs = 10;

/**
 * Prints how long an assessment of one viewer's sessions takes, in milliseconds. It judges the newest twenty incidents
 * one by one, so the number of incidents says where the time goes. On a busy machine the time of the processor says more.
 *
 * @param words - How many sessions (5000 and 30000).
 */
export function run(words: readonly string[]): void {
  const sizes = words.length > 0 ? words : ["5000", "30000"];
  console.log(`Sessions of one viewer; milliseconds, median (95th percentile) of ${runs} runs.`);
  const rows = sizes.flatMap((size) => manyShapes.map((shape) => rowOf(shape, Number(size))));
  console.log(textTable(["", "says", "incidents", "assessed in", "processor time"], rows));
}

function rowOf(shape: (typeof manyShapes)[number], size: number): readonly string[] {
  const all = manySessions(shape, size);
  const { verdict, incidents } = assessShipped(all);
  const says = `${verdict.id} ${verdict.confidence ?? ""}`.trim();
  const measured = times(all);
  return [
    `${size}: ${shape}`,
    says,
    `${incidents.length}`,
    figures(measured.map(({ elapsedMs }) => elapsedMs)),
    figures(measured.map(({ processorMs }) => processorMs)),
  ];
}

type Measured = Readonly<{ elapsedMs: number; processorMs: number }>;

/** Each run has sessions of its own, as each answer has: what was remembered of others' is of no help. */
function times(all: readonly Session[]): readonly Measured[] {
  const runOnce = () => {
    const fresh = all.map((session) => ({ ...session, texts: { ...session.texts } }));
    return timed(() => assessShipped(fresh));
  };
  for (let index = 0; index < warmUps; index++) runOnce();
  return Array.from({ length: runs }, runOnce);
}

function timed(work: () => unknown): Measured {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { elapsedMs: performance.now() - started, processorMs: (user + system) / 1000 };
}

function figures(measured: readonly number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `${at(0.5)} (${at(0.95)})`;
}

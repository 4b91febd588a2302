import { performance } from "node:perf_hooks";
import { confidences, verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { randomOf } from "../random.ts";
import { share, shareWithInterval, textTable } from "../text-table.ts";
import { shapes } from "./household.ts";
import { causes } from "./injected-cause.ts";
import { isBlame, type Judgement, judgementOf } from "./judgement.ts";
import { simulatedViewer } from "./simulated-viewer.ts";

/** False accusations are rare, so measuring them takes more viewers with nothing wrong. */
const innocentTimes = 3;

/**
 * Judges simulated viewers whose cause is known, and prints how often the verdict is right.
 *
 * @param words - How many viewers per cause, a quarter of each shape (2000), and the seed (1).
 * @see simulated-viewer.ts for what is drawn, judgement.ts for what counts as right.
 */
export function run([viewers = "2000", seed = "1"]: readonly string[]): void {
  const started = performance.now();
  const judgements = causes.flatMap((cause) =>
    Array.from({ length: Number(viewers) * (cause === "none" ? innocentTimes : 1) }, (_, index) => {
      const shape = shapes[index % shapes.length] ?? "even";
      return judgementOf(simulatedViewer(cause, shape, randomOf(seed, cause, index)));
    }),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const hit = judgements.filter(({ truth }) => truth !== "hardly hit");
  print(`${judgements.length} simulated viewers, seed ${seed}, ${seconds} s`, "");
  print(
    "Verdicts (columns) by true cause (rows). Hardly hit: the cause hit fewer than two sessions; not counted below.",
  );
  print(confusion(judgements), "");
  print(
    "By cause. Tellable: three hits and three good attempts elsewhere; an outage that hit two devices, networks, titles.",
    byCause(hit),
    "",
  );
  print(
    "By confidence. Right means the right side and the right thing named. Goal: high is right in 95 %.",
    byConfidence(hit),
    "",
  );
  print("Wrong with high confidence:", wrongHigh(hit), "");
  print("False accusations: any blame when nothing is wrong. Goal: below 1 %.", accusations(hit));
}

function print(...lines: readonly string[]): void {
  console.log(lines.join("\n"));
}

function confusion(judgements: readonly Judgement[]): string {
  const rows = [...causes, "hardly hit" as const].map((truth) => {
    const of = judgements.filter((judgement) => judgement.truth === truth);
    return [truth, ...verdictIds.map((id) => count(of, ({ said }) => said === id)), `${of.length}`];
  });
  return textTable(["", ...verdictIds, "all"], rows);
}

function byCause(judgements: readonly Judgement[]): string {
  const rows = causes
    .filter((cause) => cause !== "none")
    .map((cause) => {
      const said = judgements.filter((judgement) => judgement.said === cause);
      const sure = said.filter(({ confidence }) => confidence !== "low");
      const of = judgements.filter(({ truth }) => truth === cause);
      const tellable = of.filter(({ isTellable }) => isTellable);
      return [
        cause,
        ...[rightShare(said), rightShare(sure), rightShare(of), rightShare(tellable)],
        share(of.filter(({ said: id }) => id === "unknown").length, of.length),
        count(said, ({ isOtherThing }) => isOtherThing),
      ];
    });
  const head = [
    "",
    "precision",
    "from medium on",
    "recall",
    "recall, tellable",
    "not enough data",
    "wrong thing named",
  ];
  return textTable(head, rows);
}

function byConfidence(judgements: readonly Judgement[]): string {
  const rows = confidences.map((confidence) => {
    const of = judgements.filter((judgement) => judgement.confidence === confidence);
    const blaming = of.filter(({ said }) => isBlame(said));
    return [
      confidence,
      `${count(of, isRight)} of ${of.length}`,
      rightShare(of),
      ofBlame(blaming),
      rightShare(blaming),
    ];
  });
  return textTable(["", "right", "share", "of verdicts that blame", "share"], rows);
}

function ofBlame(blaming: readonly Judgement[]): string {
  return `${count(blaming, isRight)} of ${blaming.length}`;
}

function wrongHigh(judgements: readonly Judgement[]): string {
  const counts = new Map<string, number>();
  for (const { truth, said, confidence, isRight: right, viewer } of judgements) {
    if (confidence !== "high" || right) continue;
    const key = `${truth} → ${said} (${viewer.shape})`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines = [...counts].sort((a, b) => b[1] - a[1]).map(([key, times]) => `  ${key}: ${times}`);
  return lines.length > 0 ? lines.join("\n") : "  none";
}

function accusations(judgements: readonly Judgement[]): string {
  const innocent = judgements.filter(({ truth }) => truth === "none");
  const line = (name: string, of: readonly Judgement[]) => {
    const blamed = of.filter(({ said }) => isBlame(said));
    const sure = blamed.filter(({ confidence }) => confidence !== "low");
    return [name, shareWithInterval(blamed.length, of.length), shareWithInterval(sure.length, of.length)];
  };
  const sized = (low: number, high: number) =>
    innocent.filter(({ viewer: { sessions } }) => sessions.length >= low && sessions.length <= high);
  const rows = [
    line("all", innocent),
    ...[line("3 to 9 sessions", sized(3, 9)), line("10 to 29", sized(10, 29))],
    ...[line("30 to 99", sized(30, 99)), line("100 to 300", sized(100, 300))],
    ...shapes.map((shape) =>
      line(
        shape,
        innocent.filter(({ viewer }) => viewer.shape === shape),
      ),
    ),
    ...backgrounds.map(([low, high]) => {
      const of = innocent.filter(({ viewer: { background } }) => background >= low && background < high);
      return line(`background ${low * 100} to ${high * 100} %`, of);
    }),
    ...verdictIds.filter(isBlame).map((id) => {
      const said = innocent.filter((judgement) => judgement.said === id);
      const sure = said.filter(({ confidence }) => confidence !== "low");
      return [`blamed: ${id}`, `${said.length}`, `${sure.length}`];
    }),
  ];
  return textTable(["", "any blame (95 %)", "medium confidence or higher (95 %)"], rows);
}

const backgrounds = [
  [0, 0.02],
  [0.02, 0.04],
  [0.04, 0.05],
] as const;

function isRight(judgement: Judgement): boolean {
  return judgement.isRight;
}

function rightShare(of: readonly Judgement[]): string {
  return share(of.filter(isRight).length, of.length);
}

function count(of: readonly Judgement[], holds: (judgement: Judgement) => boolean): string {
  return `${of.filter(holds).length}`;
}

import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { type Judgement, judgementOf } from "./judgement.ts";
import { trueSides } from "./population.ts";
import { populations } from "./populations.ts";
import { reportOf } from "./report.ts";

/**
 * Judges the viewers of a population, and prints how often the verdict is right.
 *
 * @param words - The population, how many viewers per side (1000), and the seed (1). `--verdicts <file>` also writes a
 *   line per viewer, so that the rules of two checkouts can be compared.
 * @throws {Error} If there is no such population.
 */
export function run(words: readonly string[]): void {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { verdicts: { type: "string" } },
  });
  const [name = "", viewers = "1000", seed = "1"] = positionals;
  const population = populations.find((one) => one.name === name);
  if (population === undefined) throw new Error(`populations: ${populations.map((one) => one.name).join(", ")}`);
  const started = performance.now();
  const judgements = trueSides.flatMap((side) =>
    Array.from({ length: Number(viewers) }, (_, index) => judgementOf(population.viewer(side, seed, index))),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${judgements.length} viewers of "${name}", seed ${seed}, ${seconds} s\n`);
  console.log(reportOf(judgements));
  if (values.verdicts !== undefined)
    writeFileSync(values.verdicts, judgements.map((one, index) => lineOf(one, index % Number(viewers))).join(""));
}

function lineOf({ truth, said, subject, confidence, isRight, isHardlyHit }: Judgement, index: number): string {
  const right = isHardlyHit ? "hardly hit" : isRight ? "right" : "wrong";
  return `${[index, truth.side, truth.cause, said, subject, confidence, right].join("\t")}\n`;
}

import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { trueSides } from "../populations/population.ts";
import { populations } from "../populations/populations.ts";
import { randomOf } from "../random.ts";
import { share, textTable } from "../text-table.ts";
import { answered } from "./answer.ts";
import { type Break, breakOf, smallest } from "./break.ts";
import { sentenceOf, tableOf } from "./break-words.ts";
import { invariances } from "./invariances.ts";

/**
 * Prints how often a change to a viewer's sessions that mustn't change the answer does.
 *
 * @param words - The population, how many viewers per side (200), and the seed (1). `--smallest` also prints, for each
 *   kind of break, the one that needs the fewest sessions.
 * @throws {Error} If there is no such population.
 */
export function run(words: readonly string[]): void {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { smallest: { type: "boolean" } },
  });
  const [name = "", viewers = "200", seed = "1"] = positionals;
  const population = populations.find((one) => one.name === name);
  if (population === undefined) throw new Error(`populations: ${populations.map((one) => one.name).join(", ")}`);
  const started = performance.now();
  const tallies = invariances.map((invariance) => ({ invariance, tried: 0, broken: [] as Break[] }));
  for (const side of trueSides) {
    for (let index = 0; index < Number(viewers); index++) {
      const before = answered(population.viewer(side, seed, index).wireSessions);
      for (const tally of tallies) {
        const found = breakOf(tally.invariance, before, randomOf("invariances", seed, side, index));
        if (found !== "impossible") tally.tried += 1;
        if (typeof found === "object") tally.broken.push(found);
      }
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${trueSides.length * Number(viewers)} viewers of "${name}", seed ${seed}, ${seconds} s\n`);
  const rows = tallies.map(({ invariance, tried, broken }) => [
    invariance.name,
    `${tried}`,
    `${broken.length}`,
    share(broken.length, tried, 2),
  ]);
  console.log(textTable(["", "answers", "broken", "share"], rows));
  for (const { invariance, broken } of tallies) {
    if (broken.length === 0) continue;
    console.log(`\n${invariance.name}:`);
    for (const [sentence, alike] of bySentence(broken).slice(0, sentencesMax)) {
      console.log(`  ${alike.length}: ${sentence}`);
      if (values.smallest) console.log(`${tableOf(smallest(invariance, alike))}\n`);
    }
  }
}

/** The most frequent kinds of breaks that are listed for each change. */
const sentencesMax = 6;

/** Breaks by what they say, the most frequent first. */
function bySentence(broken: readonly Break[]): readonly (readonly [string, readonly [Break, ...Break[]]])[] {
  const found = new Map<string, [Break, ...Break[]]>();
  for (const one of broken) {
    const alike = found.get(sentenceOf(one));
    if (alike === undefined) found.set(sentenceOf(one), [one]);
    else alike.push(one);
  }
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

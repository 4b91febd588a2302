// Judges every written case and prints how many match the answer that was written from the story.
// usage: node evals/run.mjs cases
import { allCases } from "@/evals/cases/all-cases.fixture";
import { judgeCase, type Part } from "@/evals/cases/judge-case.fixture";
import { verdictIds } from "@/lib/domain/answer/verdict/verdict";

const parts: readonly Part[] = ["verdict", "confidence", "subject", "facts", "incidents"];

export function run(): void {
  const judged = allCases.map((written) => ({ written, ...judgeCase(written) }));
  for (const { written, misses } of judged) {
    for (const [part, difference] of Object.entries(misses)) console.log(`${written.id}: ${part} ${difference}`);
  }
  const of = (cases: typeof judged) => {
    const right = cases.filter(({ misses }) => misses.verdict === undefined).length;
    return `${right} of ${cases.length} (${((100 * right) / cases.length).toFixed(1)} %)`;
  };
  console.log(`\nVerdicts right: ${of(judged)}`);
  console.log(`  awkward: ${of(judged.filter(({ written }) => written.awkward))}`);
  console.log(`  plain: ${of(judged.filter(({ written }) => !written.awkward))}`);
  for (const id of verdictIds) {
    console.log(`  ${id}: ${of(judged.filter(({ written }) => written.expected.verdict === id))}`);
  }
  for (const part of parts.slice(1)) {
    const wrong = judged.filter(({ misses }) => misses[part] !== undefined).length;
    console.log(`As expected, ${part}: ${judged.length - wrong} of ${judged.length}`);
  }
}

// Measures how well the rules find the cause of a viewer's trouble. See each command's file for what it prints.
// usage: node evals/run.mjs population <name> [viewers per side] [seed] [--verdicts <file>]
//        node evals/run.mjs invariances <name> [viewers per side] [seed] [--smallest]
//        node evals/run.mjs cases
//        node evals/run.mjs speed
import "../scripts/resolve-like-bundler.mjs";

/** Each command's file exports a `run` that takes the remaining arguments. */
const commands = {
  population: () => import("./populations/measure.ts"),
  invariances: () => import("./invariances/measure.ts"),
  cases: () => import("./report-cases.ts"),
  speed: () => import("./speed.ts"),
};

const [name, ...words] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  console.error(`usage: node evals/run.mjs ${Object.keys(commands).join(" | ")}`);
  process.exit(2);
}
const { run } = await load();
await run(words);

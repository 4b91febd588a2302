// Measures how well the rules find the cause of a viewer's trouble. See each command's file for what it prints.
// usage: node evals/run.mjs calibration [viewers per cause] [seed]
//        node evals/run.mjs cases
//        node evals/run.mjs speed
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.join(import.meta.dirname, "..");

/** Resolves modules as the bundler does: `@/` is the root, file endings are guessed, `server-only` is empty. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "server-only") return next(urlOf("node_modules/server-only/empty.js"), context);
    if (!specifier.startsWith("@/")) return next(specifier, context);
    const file = specifier.slice(2);
    return next(urlOf(["", ".ts", ".tsx"].map((ending) => file + ending).find(isFile) ?? file), context);
  },
  load(url, context, next) {
    // Unlike TypeScript, Node needs an import attribute for JSON.
    return next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);
  },
});

function isFile(file) {
  return path.extname(file) !== "" && existsSync(path.join(root, file));
}

function urlOf(file) {
  return pathToFileURL(path.join(root, file)).href;
}

/** Each command's file exports a `run` that takes the remaining arguments. */
const commands = {
  calibration: () => import("./calibration/calibration.ts"),
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

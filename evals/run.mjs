// Measures the rules that say whose side a viewer's trouble is on. See each command's file for what it prints.
// usage: node evals/run.mjs calibration [viewers per cause] [seed]
//        node evals/run.mjs cases
//        node evals/run.mjs speed
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.join(import.meta.dirname, "..");

/** What the bundler does for the app: `@/` is the root, endings are guessed, `server-only` is empty on the server. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "server-only") return next(urlOf("node_modules/server-only/empty.js"), context);
    if (!specifier.startsWith("@/")) return next(specifier, context);
    const file = specifier.slice(2);
    return next(urlOf(["", ".ts", ".tsx"].map((ending) => file + ending).find(isFile) ?? file), context);
  },
  load(url, context, next) {
    // TypeScript reads JSON without being told; Node wants to be.
    return next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);
  },
});

function isFile(file) {
  return path.extname(file) !== "" && existsSync(path.join(root, file));
}

function urlOf(file) {
  return pathToFileURL(path.join(root, file)).href;
}

/** Each command's file has a `run` that takes the words after it. */
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

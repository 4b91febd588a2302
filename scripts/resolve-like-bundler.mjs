// Lets Node run the app's modules. Import it before them.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.dirname(import.meta.dirname);

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

// The operators' tools. They need the app's environment, and read its `.env` files as the app does.
// usage: node scripts/tools.mjs records:verify
//        node scripts/tools.mjs viewer:erase
import { existsSync } from "node:fs";
import path from "node:path";
import { reportFailure } from "./run-command.mjs";
import "./resolve-like-bundler.mjs";

/** Each tool's file exports a `run` that returns the exit code. */
const tools = {
  "records:verify": () => import("./tools/records-verify.ts"),
  "viewer:erase": () => import("./tools/viewer-erase.ts"),
};

const load = tools[process.argv[2]];
if (load === undefined) {
  console.error(`usage: node scripts/tools.mjs ${Object.keys(tools).join(" | ")}`);
  process.exit(2);
}
process.chdir(path.dirname(import.meta.dirname));
// The first file that sets a variable counts.
for (const file of [".env.production.local", ".env.local", ".env.production", ".env"]) {
  if (existsSync(file)) process.loadEnvFile(file);
}
try {
  const { run } = await load();
  process.exitCode = await run();
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}

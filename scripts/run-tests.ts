import path from "node:path";
import { buildApp, isBuildCurrent } from "./app-build.ts";
import { findBrowser, installBrowser } from "./browser.ts";
import { runStep } from "./progress.mjs";
import { reportFailure, runCommand } from "./run-command.mjs";
import { runCheck, runTestRunner } from "./test-steps.ts";
import { addTallies, formatTally, type Tally, tallyCheck, tallyPlaywright, tallyVitest } from "./test-tally.ts";

const root = path.dirname(import.meta.dirname);
const program = (file: string) => path.join(root, "node_modules", file);
const next = program("next/dist/bin/next");
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** `npm run test:full` runs longer property tests and the steps of `runFullOnly` too. */
const isFull = process.argv.includes("--full");

const total = addTallies(await runAll());
console.log(formatTally(total));
// `process.exit()` could cut off output that a slow pipe hasn't taken yet.
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs every step, even after a failure. Browser tests are the exception: they need a browser and a build. */
async function runAll(): Promise<readonly Tally[]> {
  const canBrowse = await hasBrowser();
  const checks = [
    await runCheck("Format and lint (biome)", () => runCommand(program(".bin/biome"), ["ci", "--colors=off", "."])),
    await runCheck("Types (tsc)", checkTypes),
    await runCheck("Unused code (knip)", () => runCommand(process.execPath, [program("knip/bin/knip.js")])),
  ];
  const unit = await runTestRunner("Unit tests (vitest)", vitestCommand, tallyVitest);
  const build = await runCheck(
    "Build (next build)",
    async (setDetail) => isBuildCurrent(root) || buildApp(root, setDetail),
  );
  const isReady = canBrowse && build.failed === 0;
  const browser = isReady ? await runPlaywright("Browser tests (playwright)") : notRun("Browser tests");
  return [...checks, unit, build, browser, ...(isFull ? await runFullOnly(isReady) : [])];
}

/** Steps that take too long for `npm test`. Whatever needs more browsers, servers or time belongs here. */
async function runFullOnly(isReady: boolean): Promise<readonly Tally[]> {
  const matrix = "Every page state at every width, in both themes (playwright)";
  return [isReady ? await runPlaywright(matrix, "playwright.full.config.ts") : notRun(matrix)];
}

async function hasBrowser(): Promise<boolean> {
  if (findBrowser()) return true;
  try {
    await runStep("Installing a browser", installBrowser);
    return true;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}

/** Generates Next's route types first, because a clean checkout has none. */
async function checkTypes(): Promise<void> {
  await runCommand(process.execPath, [next, "typegen"]);
  await runCommand(process.execPath, [program("typescript/bin/tsc"), "--noEmit"]);
}

function vitestCommand(report: string) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    args: [program("vitest/vitest.mjs"), "run", ...reporters],
    ...(isFull ? { env: { PROPERTY_RUNS_FACTOR: "10" } } : {}),
  };
}

function runPlaywright(title: string, config = "playwright.config.ts"): Promise<Tally> {
  const command = (report: string) => ({
    args: [program("playwright/cli.js"), "test", `--config=${config}`, "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_FORCE_TTY: "0" },
  });
  return runTestRunner(title, command, tallyPlaywright);
}

function notRun(title: string): Tally {
  console.error(`✗ ${title}: not run, because an earlier step failed`);
  return tallyCheck(false);
}

import path from "node:path";
import { buildApp, isBuilt } from "./app-build.ts";
import { findBrowser, installBrowser } from "./browser.ts";
import { step } from "./progress.mjs";
import { reportFailure, runCommand } from "./run-command.mjs";
import { runCheck, runTestRunner } from "./test-steps.ts";
import { addTallies, type Tally, tallyCheck, tallyLine, tallyPlaywright, tallyVitest } from "./test-tally.ts";

const root = path.dirname(import.meta.dirname);
const program = (file: string) => path.join(root, "node_modules", file);
const next = program("next/dist/bin/next");
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** `npm run test:full` runs longer property tests and the steps of `runFullOnly` too. */
const isFull = process.argv.includes("--full");

const total = addTallies(await runAll());
console.log(tallyLine(total));
// Set and not called: what was said has to get through a slow pipe first.
process.exitCode = total.failed > 0 ? 1 : 0;

/** In order. What fails keeps only that from running which cannot do without it. */
async function runAll(): Promise<readonly Tally[]> {
  const canBrowse = await hasBrowser();
  const checks = [
    await runCheck("Format and lint (biome)", () => runCommand(program(".bin/biome"), ["ci", "--colors=off", "."])),
    await runCheck("Types (tsc)", checkTypes),
    await runCheck("Unused code (knip)", () => runCommand(process.execPath, [program("knip/bin/knip.js")])),
  ];
  const unit = await runTestRunner("Unit tests (vitest)", vitestCommand, tallyVitest);
  const build = await runCheck("Build (next build)", async (say) => isBuilt(root) || buildApp(root, say));
  const isReady = canBrowse && build.failed === 0;
  const browser = isReady ? await runPlaywright("Browser tests (playwright)") : notRun("Browser tests");
  return [...checks, unit, build, browser, ...(isFull ? await runFullOnly(isReady) : [])];
}

/** What takes too long for `npm test`: whatever needs more browsers, more servers or more time is a step here. */
async function runFullOnly(isReady: boolean): Promise<readonly Tally[]> {
  const matrix = "Every page state at every width, in both themes (playwright)";
  return [isReady ? await runPlaywright(matrix, "playwright.full.config.ts") : notRun(matrix)];
}

async function hasBrowser(): Promise<boolean> {
  if (findBrowser()) return true;
  try {
    await step("Installing a browser", installBrowser);
    return true;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}

/** The types of Next's routes are made first: a clean checkout has none. */
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
  console.error(`✗ ${title}: not run, because of what failed above`);
  return tallyCheck(false);
}

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startGroup } from "./child-processes.mjs";
import { step } from "./progress.mjs";
import { reportFailure } from "./run-command.mjs";
import { type Tally, tallyCheck, tallyLine } from "./test-tally.ts";

/** How long a runner may take before it is ended and counted as failed. */
const runnerLimitMs = 45 * 60_000;

/** Runs something that passes or fails as a whole; when it fails, everything it said is shown. */
export async function runCheck(title: string, work: Parameters<typeof step<unknown>>[1]): Promise<Tally> {
  try {
    await step(title, work);
    return tallyCheck(true);
  } catch (error) {
    reportFailure(error);
    return tallyCheck(false);
  }
}

/**
 * Runs a test runner, showing what it says as it says it, and counts by the JSON report it leaves.
 *
 * @param command - Arguments for this Node and further variables, given the file to report to.
 * @param tally - What the report adds up to.
 */
export async function runTestRunner(
  title: string,
  command: (report: string) => Readonly<{ args: readonly string[]; env?: Readonly<Record<string, string>> }>,
  tally: (report: unknown, hasPassed: boolean) => Tally,
): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), "viewer-desk-tests-"));
  const report = path.join(folder, "report.json");
  const begin = Date.now();
  console.log(`\n${title}`);
  const { args, env } = command(report);
  const hasPassed = await succeeds(args, { ...process.env, ...env });
  const result = tally(await readJson(report), hasPassed);
  await rm(folder, { recursive: true, force: true });
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`${result.failed === 0 ? "✓" : "✗"} ${title}: ${tallyLine(result)}, ${seconds} s\n`);
  return result;
}

function succeeds(args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = startGroup(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
    const limit = setTimeout(() => {
      console.error(`Ended after ${runnerLimitMs / 60_000} minutes.`);
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    }, runnerLimitMs);
    const settle = (hasPassed: boolean) => {
      clearTimeout(limit);
      resolve(hasPassed);
    };
    child.once("error", () => settle(false));
    child.once("exit", (code: number | null) => settle(code === 0));
  });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    // A runner that breaks off leaves no report, or half of one: that is counted, not thrown.
    return null;
  }
}

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnGroup } from "./child-processes.mjs";
import { runStep } from "./progress.mjs";
import { reportFailure } from "./run-command.mjs";
import { formatTally, type Tally, tallyCheck } from "./test-tally.ts";

/** A test runner that takes longer is stopped and counts as failed. */
const runnerTimeoutMs = 45 * 60_000;

/** Runs a step that counts as one test, and prints its output if it fails. */
export async function runCheck(title: string, work: Parameters<typeof runStep<unknown>>[1]): Promise<Tally> {
  try {
    await runStep(title, work);
    return tallyCheck(true);
  } catch (error) {
    reportFailure(error);
    return tallyCheck(false);
  }
}

/**
 * Runs a test runner with live output, then counts the results in its JSON report.
 *
 * @param command - Takes the report's path; returns arguments for Node and additional environment variables.
 * @param tally - Counts the results in the report, which is null if the runner wrote none.
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
  console.log(`${result.failed === 0 ? "✓" : "✗"} ${title}: ${formatTally(result)}, ${seconds} s\n`);
  return result;
}

function succeeds(args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawnGroup(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
    const timeout = setTimeout(() => {
      console.error(`Stopped after ${runnerTimeoutMs / 60_000} minutes.`);
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    }, runnerTimeoutMs);
    const settle = (hasPassed: boolean) => {
      clearTimeout(timeout);
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
    // A runner that crashed leaves no report or half of one, which counts as a failure.
    return null;
  }
}

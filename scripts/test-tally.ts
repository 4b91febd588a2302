import { z } from "zod";

/** How many tests or checks passed, failed and were skipped. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

const count = z.number().int().nonnegative();
const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/** Counts a check that isn't a test runner, such as the linter, as one test. */
export function tallyCheck(hasPassed: boolean): Tally {
  return { ...nothing, passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 };
}

/**
 * Counts the results in Vitest's JSON report. A test file that couldn't be loaded lists no tests and counts as
 * one failure.
 *
 * @param report - The parsed report. Anything malformed counts as one failure.
 * @param hasPassed - Whether the runner's exit code was 0.
 */
export function tallyVitest(report: unknown, hasPassed: boolean): Tally {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return tallyCheck(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return withExitStatus(hasPassed, {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  });
}

/**
 * Counts the results in Playwright's JSON report. Each error outside any test counts as one failure, and so does a test
 * that passed only on a retry.
 *
 * @param report - The parsed report. Anything malformed counts as one failure.
 * @param hasPassed - Whether the runner's exit code was 0.
 */
export function tallyPlaywright(report: unknown, hasPassed: boolean): Tally {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return tallyCheck(false);
  const { stats, errors } = parsed.data;
  return withExitStatus(hasPassed, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}

/** Adds up tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** Formats the last line of `npm test`. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Adds a failure if the runner ran no tests, or exited with an error although no test failed. */
function withExitStatus(hasPassed: boolean, tally: Tally): Tally {
  const ranNothing = tally.passed + tally.failed === 0;
  const hasHiddenFailure = tally.failed === 0 && (ranNothing || !hasPassed);
  return hasHiddenFailure ? { ...tally, failed: 1 } : tally;
}

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

/** A check that is no runner counts as one. */
export function tallyCheck(hasPassed: boolean): Tally {
  return { ...nothing, passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 };
}

/**
 * What Vitest's JSON report adds up to. A test file that could not be loaded has failed and holds no test.
 *
 * @param report - As parsed; anything else when the runner left none.
 * @param hasPassed - Whether the runner ended with 0.
 */
export function tallyVitest(report: unknown, hasPassed: boolean): Tally {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return tallyCheck(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return ofRunner(hasPassed, {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  });
}

/**
 * What Playwright's JSON report adds up to. Errors outside of any test count as one failure each. A test that passed
 * only on a retry failed.
 *
 * @param report - As parsed; anything else when the runner left none.
 * @param hasPassed - Whether the runner ended with 0.
 */
export function tallyPlaywright(report: unknown, hasPassed: boolean): Tally {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return tallyCheck(false);
  const { stats, errors } = parsed.data;
  return ofRunner(hasPassed, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}

/** All of them together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** The line that a run of all tests ends with. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** A runner that ran nothing, or complains beyond its tests, has failed once, whatever its report says. */
function ofRunner(hasPassed: boolean, tally: Tally): Tally {
  const ranNothing = tally.passed + tally.failed === 0;
  const isWrong = tally.failed === 0 && (ranNothing || !hasPassed);
  return isWrong ? { ...tally, failed: 1 } : tally;
}

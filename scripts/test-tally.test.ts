import { describe, expect, test } from "vitest";
import { addTallies, formatTally, tallyCheck, tallyPlaywright, tallyVitest } from "./test-tally.ts";

describe("Vitest's report", () => {
  test("counts todo tests as skipped", () => {
    const report = vitestReportWith({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });

    expect(formatTally(tallyVitest(report, false))).toBe("7 passed, 2 failed, 4 skipped");
  });

  test("counts a file that could not be loaded as one failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];

    expect(formatTally(tallyVitest(vitestReportWith({ testResults }), false))).toBe("5 passed, 1 failed, 0 skipped");
  });

  test("counts a failed test once, even though its file has failed too", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
    const report = vitestReportWith({ numFailedTests: 1, testResults });

    expect(formatTally(tallyVitest(report, false))).toBe("5 passed, 1 failed, 0 skipped");
  });
});

describe("Playwright's report", () => {
  test("counts a test that passed only on a retry as failed", () => {
    const report = playwrightReportWith({ expected: 4, unexpected: 1, flaky: 2, skipped: 3 });

    expect(formatTally(tallyPlaywright(report, true))).toBe("4 passed, 3 failed, 3 skipped");
  });

  test("counts an error outside any test as a failure", () => {
    const report = { ...playwrightReportWith({ expected: 4 }), errors: [{ message: "The server did not start." }] };

    expect(formatTally(tallyPlaywright(report, false))).toBe("4 passed, 1 failed, 0 skipped");
  });
});

describe.each([
  ["Vitest", tallyVitest, vitestReportWith({}), vitestReportWith({ numPassedTests: 0, numPendingTests: 2 })],
  ["Playwright", tallyPlaywright, playwrightReportWith({ expected: 5 }), playwrightReportWith({ skipped: 2 })],
])("%s", (_name, tally, passing, empty) => {
  test.each([
    ["writes no report", tally(undefined, true), "0 passed, 1 failed, 0 skipped"],
    ["writes a malformed report", tally({ tests: 3 }, true), "0 passed, 1 failed, 0 skipped"],
    ["runs no tests", tally(empty, true), "0 passed, 1 failed, 2 skipped"],
    ["fails although its tests pass", tally(passing, false), "5 passed, 1 failed, 0 skipped"],
    ["passes", tally(passing, true), "5 passed, 0 failed, 0 skipped"],
  ])("when the runner %s", (_case, result, line) => {
    expect(formatTally(result)).toBe(line);
  });
});

test("all tallies together make the last line", () => {
  const all = [tallyCheck(true), tallyCheck(false), { passed: 5, failed: 0, skipped: 2 }];

  expect(formatTally(addTallies(all))).toBe("6 passed, 1 failed, 2 skipped");
});

function vitestReportWith(changes: object) {
  const defaults = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  return { ...defaults, ...changes };
}

function playwrightReportWith(stats: object) {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [] };
}

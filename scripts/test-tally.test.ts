import { describe, expect, test } from "vitest";
import { addTallies, tallyCheck, tallyLine, tallyPlaywright, tallyVitest } from "./test-tally.ts";

describe("Vitest's report", () => {
  test("counts tests, those to be done as skipped", () => {
    const report = vitestReportWith({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });

    expect(tallyLine(tallyVitest(report, false))).toBe("7 passed, 2 failed, 4 skipped");
  });

  test("counts a file that could not be loaded as one failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];

    expect(tallyLine(tallyVitest(vitestReportWith({ testResults }), false))).toBe("5 passed, 1 failed, 0 skipped");
  });

  test("counts a failed test once, although its file has failed as well", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
    const report = vitestReportWith({ numFailedTests: 1, testResults });

    expect(tallyLine(tallyVitest(report, false))).toBe("5 passed, 1 failed, 0 skipped");
  });
});

describe("Playwright's report", () => {
  test("counts a test that passed only on a retry as failed", () => {
    const report = playwrightReportWith({ expected: 4, unexpected: 1, flaky: 2, skipped: 3 });

    expect(tallyLine(tallyPlaywright(report, true))).toBe("4 passed, 3 failed, 3 skipped");
  });

  test("counts an error outside of any test", () => {
    const report = { ...playwrightReportWith({ expected: 4 }), errors: [{ message: "the server did not start" }] };

    expect(tallyLine(tallyPlaywright(report, false))).toBe("4 passed, 1 failed, 0 skipped");
  });
});

describe.each([
  ["Vitest", tallyVitest, vitestReportWith({}), vitestReportWith({ numPassedTests: 0, numPendingTests: 2 })],
  ["Playwright", tallyPlaywright, playwrightReportWith({ expected: 5 }), playwrightReportWith({ skipped: 2 })],
])("%s", (_name, tally, passing, empty) => {
  test.each([
    ["left no report", tally(undefined, true), "0 passed, 1 failed, 0 skipped"],
    ["left a report of another shape", tally({ tests: 3 }, true), "0 passed, 1 failed, 0 skipped"],
    ["ran nothing", tally(empty, true), "0 passed, 1 failed, 2 skipped"],
    ["fails beyond its tests", tally(passing, false), "5 passed, 1 failed, 0 skipped"],
    ["passes", tally(passing, true), "5 passed, 0 failed, 0 skipped"],
  ])("when it %s", (_case, result, line) => {
    expect(tallyLine(result)).toBe(line);
  });
});

test("all tallies together make the last line", () => {
  const all = [tallyCheck(true), tallyCheck(false), { passed: 5, failed: 0, skipped: 2 }];

  expect(tallyLine(addTallies(all))).toBe("6 passed, 1 failed, 2 skipped");
});

function vitestReportWith(changes: object) {
  const usual = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  return { ...usual, ...changes };
}

function playwrightReportWith(stats: object) {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [] };
}

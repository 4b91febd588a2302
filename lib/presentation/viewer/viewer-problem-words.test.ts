import { expect, test } from "vitest";
import { problemOf } from "@/lib/contract/problem";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { keptText, staleText } from "@/lib/presentation/viewer/viewer-problem-words";

test.each([
  { kept: { isRangeReplaced: false, hasSummary: true, hasSessions: false }, text: "Still showing the summary." },
  {
    kept: { isRangeReplaced: false, hasSummary: true, hasSessions: true },
    text: "Still showing the summary and the sessions.",
  },
  {
    kept: { isRangeReplaced: true, hasSummary: true, hasSessions: true },
    text: "Showing the last 24 hours instead.",
  },
  { kept: { isRangeReplaced: true, hasSummary: false, hasSessions: false }, text: null },
])("beside a problem, $kept reads: $text", ({ kept, text }) => {
  expect(keptText(kept)).toBe(text);
});

test("a failed refresh says why, and how old the data is", () => {
  expect(staleText(problemOf("upstream-failed"), mondayNoon, "America/Chicago")).toBe(
    "Conviva returned an error. Showing data as of 06:00 CST.",
  );
});

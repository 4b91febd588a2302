import { describe, expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs } from "@/lib/domain/units";
import { describeSessionsWindow } from "@/lib/presentation/sessions/sessions-window";
import { sessionsAnswerWith, summaryAnswerWith } from "@/lib/presentation/summary/answers.fixture";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";
import { describeAdjustment, describeSummaryWindow } from "@/lib/presentation/summary/summary-window";

describe("where the totals come from", () => {
  test("is told for the window asked for when Conviva says none", () => {
    expect(describeSummaryWindow(summaryAnswerWith(summaryWith()), "UTC")).toBe(
      "Conviva's totals as of 12:00 UTC · Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC",
    );
  });

  test("is told for the window Conviva answered for, with what it changed", () => {
    const window = { start: epochMs(mondayNoon - 2 * hourMs), end: epochMs(mondayNoon - hourMs) };
    const adjustments = [{ cause: "Integrity service adjusted query interval", value: "5 minutes" }];

    expect(
      describeSummaryWindow(summaryAnswerWith(summaryWith({}, { window, adjustments })), "America/New_York"),
    ).toBe(
      "Conviva's totals as of 07:00 EST · Mon 16 Nov 05:00 – 06:00 EST · Conviva moved the window back by 5 minutes, to settled data",
    );
  });

  test.each([
    { cause: "Sampled", value: "10 %", text: "Conviva notes: Sampled (10 %)" },
    { cause: "Sampled", value: "", text: "Conviva notes: Sampled" },
    { cause: "Adjusted query interval", value: "", text: "Conviva notes: Adjusted query interval" },
  ])("an adjustment called $cause, $value, is told as it came", ({ text, ...adjustment }) => {
    expect(describeAdjustment(adjustment)).toBe(text);
  });
});

test("where the sessions come from is told with how far behind they can be", () => {
  expect(describeSessionsWindow(sessionsAnswerWith([]), "UTC")).toBe(
    "Conviva's sessions as of 12:00 UTC; Conviva can lag by minutes · Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC",
  );
});

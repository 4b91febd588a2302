import { describe, expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs } from "@/lib/domain/units";
import { summaryAnswerWith } from "@/lib/presentation/summary/answers.fixture";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";
import { describeAdjustment, sharedTotalsText, summarySource } from "@/lib/presentation/summary/summary-window";

describe("the summary's window", () => {
  test("is the window requested, if Conviva names none", () => {
    expect(summarySource(summaryAnswerWith(summaryWith()), "UTC")).toEqual({
      asOf: "Conviva's totals as of 12:00 UTC",
      details: ["For Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC."],
    });
  });

  test("is the window Conviva answered for, with its adjustments", () => {
    const window = { start: epochMs(mondayNoon - 2 * hourMs), end: epochMs(mondayNoon - hourMs) };
    const adjustments = [{ cause: "Integrity service adjusted query interval", value: "5 minutes" }];

    expect(summarySource(summaryAnswerWith(summaryWith({}, { window, adjustments })), "America/New_York")).toEqual({
      asOf: "Conviva's totals as of 07:00 EST",
      details: [
        "For Mon 16 Nov 05:00 – 06:00 EST.",
        "Conviva moved the window back by 5 minutes, to data that has settled.",
      ],
    });
  });

  test.each([
    { cause: "Sampled", value: "10 %", text: "Conviva's note: Sampled (10 %)" },
    { cause: "Sampled", value: "", text: "Conviva's note: Sampled" },
    { cause: "Adjusted query interval", value: "", text: "Conviva's note: Adjusted query interval" },
  ])("shows the adjustment $cause, $value, as Conviva sent it", ({ text, ...adjustment }) => {
    expect(describeAdjustment(adjustment)).toBe(text);
  });
});

test("the totals of an IP address come with a caveat, those of a viewer don't", () => {
  expect(sharedTotalsText("viewerIp")).toBe("Totals for this IP address, not for one person.");
  expect(sharedTotalsText("viewerId")).toBeNull();
});

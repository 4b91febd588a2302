import { describe, expect, test } from "vitest";
import { problemOf } from "@/lib/contract/problem";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { completenessWith, hours } from "@/lib/presentation/sessions/completeness.fixture";
import { failureText, progressText, retryName, stateText } from "@/lib/presentation/sessions/completeness-words";
import { coverageText, loadedCountText, partialText } from "@/lib/presentation/sessions/coverage-words";
import { gapLabel, gapLine } from "@/lib/presentation/sessions/gap-words";

const gap = (why: Gap["why"], from = 9, to = 6): Gap => ({ ...hours(from, to), why, problem: null });
const minute = (hour: number): Gap => ({ ...gap("full-minute"), start: hours(hour, 0).start });
const done = completenessWith({ isComplete: true, phase: "ended", loadedCount: 4912 });

describe("the answer says how many sessions it's from", () => {
  test.each([
    { known: { loadedCount: 500, isFirstList: true }, text: "Newest 500 of about 4,900" },
    { known: { loadedCount: 500, isFirstList: true, aboutCount: null }, text: "Newest 500, and there are more" },
    { known: {}, text: "3,420 of about 4,900 loaded" },
    { known: { aboutCount: null }, text: "3,420 loaded so far" },
    { known: { aboutCount: null, phase: "stopped" as const }, text: "3,420 loaded, not all" },
  ])("$text", ({ known, text }) => {
    expect(coverageText(completenessWith(known))).toBe(text);
  });

  test("until all are loaded", () => {
    expect(coverageText(done)).toBeNull();
    expect(coverageText(null)).toBeNull();
  });
});

test("a total that isn't of all sessions says so", () => {
  expect(partialText(completenessWith())).toBe("of the 3,420 sessions loaded");
  expect(partialText(done)).toBe("");
  expect(loadedCountText(done, 4912)).toBe("4,912");
});

test("progress is in periods, once they're planned", () => {
  expect(progressText({ progress: { done: 4, periods: 7 } })).toBe("Loading all sessions: 4 of 7 periods");
  expect(progressText({ progress: { done: 0, periods: 1 } })).toBe("Loading all sessions: 0 of 1 period");
  expect(progressText({ progress: { done: 7, periods: 7 } })).toBe("Updating the answer");
  expect(progressText({ progress: null })).toBe("Loading all sessions");
});

describe("the state of loading", () => {
  test.each([
    { known: {}, text: "3,420 of about 4,900 sessions are loaded." },
    { known: { phase: "stopped" as const }, text: "Stopped. 3,420 of about 4,900 sessions are loaded." },
    {
      known: { phase: "cut-off" as const, aboutCount: null },
      text: "The connection was lost. 3,420 sessions are loaded.",
    },
    {
      known: { phase: "ended" as const, gaps: [gap("failed"), gap("failed", 6, 3)] },
      text: "2 periods couldn't be loaded. 3,420 of about 4,900 sessions are loaded.",
    },
    {
      known: { phase: "ended" as const, aboutCount: null, gaps: [minute(3)] },
      text: "More than 500 sessions in this minute (16 Nov 09:00 UTC). 3,420 sessions are loaded.",
    },
    {
      known: { phase: "ended" as const, aboutCount: null, gaps: [minute(5), minute(4), minute(3), minute(2)] },
      text: "More than 500 sessions in these minutes (16 Nov 07:00 UTC, 16 Nov 08:00 UTC, 16 Nov 09:00 UTC, and 1 more). 3,420 sessions are loaded.",
    },
    {
      known: { phase: "ended" as const, loadedCount: 30_000, aboutCount: 41_220, gaps: [gap("beyond-limit")] },
      text: "One look-up loads at most 30,000 sessions, so older ones aren't loaded. Choose a shorter range to see them. 30,000 of about 41,000 sessions are loaded.",
    },
  ])("$text", ({ known, text }) => {
    expect(stateText(completenessWith(known), "UTC")).toBe(text);
  });

  test("is short at the end", () => {
    expect(stateText(done, "UTC")).toBe("All 4,912 sessions loaded.");
  });
});

test("each period that is missing says when and why", () => {
  const span = "Mon 16 Nov 03:00 – 06:00 UTC";
  expect(gapLine(gap("failed"), 500, "UTC")).toBe(`Couldn't load ${span}`);
  expect(gapLine(gap("retrying"), 500, "UTC")).toBe(`Loading again: ${span}`);
  expect(gapLine(gap("beyond-limit"), 500, "UTC")).toBe(`Not loaded: ${span}`);
  expect(gapLine(minute(3), 500, "UTC")).toBe("More than 500 sessions in this minute (16 Nov 09:00 UTC)");
  expect(retryName(gap("failed"), "UTC")).toBe(`Retry ${span}`);
});

test("on the timeline, a band has a word or two", () => {
  const labels = (["waiting", "failed", "retrying", "full-minute", "beyond-limit"] as const).map((why) =>
    gapLabel(gap(why), 500),
  );
  expect(labels).toEqual(["Not loaded", "Couldn't load", "Loading again…", "Over 500 in a minute", "Not loaded"]);
});

test("a failure says what to do", () => {
  const problem = problemOf("upstream-timeout");
  expect(failureText(problem)).toBe(`${problem.title}. ${problem.advice}`);
  expect(failureText(null)).toBe("");
});

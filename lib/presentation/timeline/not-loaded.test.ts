import { expect, test } from "vitest";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { hours } from "@/lib/presentation/sessions/completeness.fixture";
import { notLoadedText, waitingText } from "@/lib/presentation/timeline/not-loaded";

const gap = (why: Gap["why"], from: number, to: number): Gap => ({ ...hours(from, to), why, problem: null });

test("what isn't loaded is named with its times", () => {
  const gaps = [gap("waiting", 24, 12), gap("failed", 9, 6)];
  expect(notLoadedText(gaps, 500, "UTC")).toBe(
    "Not loaded: Sun 15 Nov 12:00 – Mon 16 Nov 00:00 UTC. Couldn't load Mon 16 Nov 03:00 – 06:00 UTC.",
  );
  expect(notLoadedText([], 500, "UTC")).toBe("");
  expect(waitingText([gap("failed", 9, 6)], "UTC")).toBe("");
});

test("many periods are counted rather than listed", () => {
  const every = (why: Gap["why"]) => Array.from({ length: 7 }, (_, at) => gap(why, 24 - 2 * at, 23 - 2 * at));
  expect(waitingText(every("waiting"), "UTC")).toMatch(/, and 2 more periods\.$/u);
  expect(notLoadedText(every("failed"), 500, "UTC")).toMatch(/ And 2 more\.$/u);
});

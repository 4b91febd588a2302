import { expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { embedTiles } from "@/lib/presentation/embed/embed-tiles";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";

function tiles(figures: Parameters<typeof summaryWith>[0]) {
  return embedTiles(summaryWith(figures), defaultThresholds);
}

const failures = { videoStartFailures: 6, plays: 4, exitsBeforeVideoStart: 0 };

test("start failures are out of all attempts, and of one kind if all are", () => {
  const [technical] = tiles({ ...failures, videoStartFailuresTechnical: 6, videoStartFailuresBusiness: 0 });
  const [business] = tiles({ ...failures, videoStartFailuresTechnical: 0, videoStartFailuresBusiness: 6 });
  const [mixed] = tiles({ ...failures, videoStartFailuresTechnical: 5, videoStartFailuresBusiness: 1 });

  expect(technical).toMatchObject({ short: "Start failures", beside: "of 10", kind: "technical" });
  expect([business?.kind, mixed?.kind]).toEqual(["business", ""]);
});

test("what wasn't sent isn't made up", () => {
  expect(tiles({ ...failures, exitsBeforeVideoStart: null })[0]).toMatchObject({ beside: "" });
  expect(tiles({ ...failures, videoStartFailures: null })[0]).toMatchObject({ beside: "", kind: "" });
});

test("there are three, for the questions that come first", () => {
  expect(tiles(failures).map(({ tile }) => tile.label)).toEqual([
    "Video start failures",
    "Rebuffering ratio",
    "Video start time",
  ]);
});

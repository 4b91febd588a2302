import { describe, expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import type { Summary } from "@/lib/domain/summary/summary";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs } from "@/lib/domain/units";
import { comparedSpans, comparedTiles, comparisonCaveats } from "@/lib/presentation/history/compared-tiles";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";

function tileFor(id: string, earlier: Partial<Summary["figures"]>, later: Partial<Summary["figures"]>) {
  const tiles = comparedTiles(
    summaryWith({ plays: 20, ...earlier }),
    summaryWith({ plays: 20, ...later }),
    defaultThresholds,
  );
  return tiles.find((tile) => tile.id === id);
}

describe("a compared metric", () => {
  test.each([
    {
      ...{ id: "rebufferingRatio", earlier: { rebufferingRatio: 6 }, later: { rebufferingRatio: 0.4 } },
      ...{ text: "Rebuffering fell from 6\u00a0% to 0.4\u00a0%.", change: "better" },
    },
    {
      ...{ id: "rebufferingRatio", earlier: { rebufferingRatio: 0.1 }, later: { rebufferingRatio: 0.4 } },
      ...{ text: "Rebuffering rose from 0.1\u00a0% to 0.4\u00a0%.", change: null },
    },
    {
      ...{ id: "rebufferingRatio", earlier: { rebufferingRatio: 6 }, later: { rebufferingRatio: 6 } },
      ...{ text: "Rebuffering stayed at 6\u00a0%.", change: null },
    },
    {
      ...{ id: "averagePeakBitrate", earlier: { averagePeakBitrate: 5e6 }, later: { averagePeakBitrate: 8e5 } },
      ...{ text: "Peak bitrate fell from 5\u00a0Mbit/s to 800\u00a0kbit/s.", change: "worse" },
    },
    {
      id: "videoStartFailures",
      earlier: { videoStartFailures: 9, videoStartFailuresShare: 0 },
      later: { videoStartFailures: 1, videoStartFailuresShare: 12.5 },
      text: "Start failures rose from 0\u00a0% to 12.5\u00a0% of attempts.",
      change: "worse",
    },
    { id: "plays", earlier: { plays: 4 }, later: { plays: 12 }, text: "Plays rose from 4 to 12.", change: null },
  ])("of $id says: $text", ({ id, earlier, later, text, change }) => {
    expect(tileFor(id, earlier, later)).toMatchObject({ text, change });
  });

  test.each([
    {
      ...{ earlier: { rebufferingRatio: null }, later: { rebufferingRatio: 2 } },
      text: "Rebuffering 2\u00a0%; not measured in the earlier range.",
    },
    {
      ...{ earlier: { rebufferingRatio: 2 }, later: { rebufferingRatio: 0, plays: 0 } },
      text: "Rebuffering 2\u00a0% before; not measured in the later range.",
    },
    {
      ...{ earlier: { rebufferingRatio: 0, plays: 0 }, later: { rebufferingRatio: null } },
      text: "Rebuffering: not measured in either range.",
    },
  ])("that isn't measured isn't zero: $text", ({ earlier, later, text }) => {
    expect(tileFor("rebufferingRatio", earlier, later)).toMatchObject({ text, change: null });
  });

  test("has a share of plays only where there were plays", () => {
    expect(tileFor("videoPlaybackFailures", { plays: 0, videoPlaybackFailuresShare: 0 }, {})?.text).toMatch(
      /not measured in the earlier range/u,
    );
  });
});

test("a comparison says which ranges it is of, that they differ in length, and that there are few plays", () => {
  const week = { start: epochMs(mondayNoon - 7 * dayMs), end: mondayNoon };
  const day = { start: epochMs(mondayNoon - 8 * dayMs), end: week.start };
  const [many, few] = [summaryWith({ plays: 20 }), summaryWith({ plays: 2 })];

  expect(comparisonCaveats({ earlier: day, later: week }, { earlier: many, later: few })).toEqual([
    "The ranges differ in length, so compare rates rather than counts.",
    "A range has fewer than 3 plays, so differences may be chance.",
  ]);
  expect(comparedSpans({ earlier: day, later: week }, "UTC")).toBe(
    "Earlier: Sun 8 Nov 12:00 – Mon 9 Nov 12:00 UTC. Later: Mon 9 Nov 12:00 – Mon 16 Nov 12:00 UTC.",
  );
  expect(comparisonCaveats({ earlier: week, later: week }, { earlier: many, later: many })).toEqual([]);
});

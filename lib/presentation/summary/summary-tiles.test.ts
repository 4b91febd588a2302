import { describe, expect, test } from "vitest";
import { type FigureId, figures, metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import type { Summary } from "@/lib/domain/summary/summary";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";
import { type SummaryTile, summaryTiles } from "@/lib/presentation/summary/summary-tiles";

function tiles(summary: Summary, thresholds = defaultThresholds): ReadonlyMap<string, SummaryTile> {
  const all = summaryTiles(summary, thresholds).flatMap((group) => group.tiles);
  return new Map(all.map((tile) => [tile.id, tile]));
}

function tile(id: FigureId, changes: Partial<Summary["figures"]>): SummaryTile | undefined {
  return tiles(summaryWith(changes)).get(id);
}

test("every metric has one tile, by group and in catalogue order", () => {
  expect([...tiles(summaryWith()).keys()]).toEqual(metricCatalogue.map(({ id }) => id));
  expect(summaryTiles(summaryWith(), defaultThresholds).map(({ label }) => label)).toEqual([
    "Watching",
    "Starting",
    "Playing",
    "Experience",
  ]);
});

describe("a missing measurement is never a number", () => {
  const missing = { unit: "", isMissing: true, secondLine: "", grade: null, gradeBasis: null };

  test("every tile has no data if nothing was sent", () => {
    const nothing = Object.fromEntries(figures.map(({ id }) => [id, null]));

    for (const each of tiles(summaryWith(nothing)).values())
      expect(each).toMatchObject({ value: "No data", ...missing });
  });

  test.each<{ id: FigureId }>([
    { id: "minutesWatched" },
    { id: "videoStartTime" },
    { id: "videoRestartTime" },
    { id: "rebufferingRatio" },
    { id: "connectionInducedRebuffering" },
    { id: "averagePeakBitrate" },
  ])("without plays, $id has no value, whatever was sent", ({ id }) => {
    expect(tile(id, { plays: 0, [id]: 0 })).toMatchObject({ value: "No plays", ...missing });
    expect(tile(id, { plays: 0, [id]: 42 })).toMatchObject({ value: "No plays", ...missing });
    expect(tile(id, { plays: 0, [id]: null })).toMatchObject({ value: "No plays", ...missing });
    expect(tile(id, { plays: null, [id]: 42 })?.isMissing).toBe(false);
  });

  test.each<{ id: FigureId }>([
    { id: "plays" },
    { id: "uniqueDevices" },
    { id: "videoStartFailures" },
    { id: "exitsBeforeVideoStart" },
    { id: "videoPlaybackFailures" },
    { id: "goodStreams" },
    { id: "impactedStreams" },
  ])("without plays, $id is still counted", ({ id }) => {
    expect(tile(id, { plays: 0, [id]: 0 })).toMatchObject({ value: "0", isMissing: false });
  });

  test("zero is a value if there were plays", () => {
    expect(tile("rebufferingRatio", { plays: 3, rebufferingRatio: 0 })).toMatchObject({
      value: "0",
      unit: "%",
      grade: "good",
    });
  });
});

test("the SPI is measured on SPI streams, which include failed starts, not on plays", () => {
  const index = (changes: Partial<Summary["figures"]>) => tile("streamingPerformanceIndex", changes)?.value;

  expect(index({ plays: 0, spiStreams: 3, streamingPerformanceIndex: 0 })).toBe("0");
  expect(index({ plays: 2, spiStreams: 0, streamingPerformanceIndex: 0 })).toBe("No plays");
});

test("a share or an average of zero is left out", () => {
  expect(tile("goodStreams", { goodStreams: 0, goodStreamsPlayTime: 0 })?.secondLine).toBe("");
  expect(tile("videoPlaybackFailures", { plays: 0, videoPlaybackFailuresShare: 0 })?.secondLine).not.toContain(
    "ended plays",
  );
});

describe("the grade", () => {
  test.each<{ id: FigureId; changes: Partial<Summary["figures"]>; grade: SummaryTile["grade"] }>([
    { id: "videoStartTime", changes: { videoStartTime: 4 }, grade: "good" },
    { id: "videoStartTime", changes: { videoStartTime: 8 }, grade: "fair" },
    { id: "videoStartTime", changes: { videoStartTime: 8.1 }, grade: "poor" },
    { id: "averagePeakBitrate", changes: { averagePeakBitrate: 3_000_000 }, grade: "good" },
    { id: "averagePeakBitrate", changes: { averagePeakBitrate: 999_999 }, grade: "poor" },
    {
      id: "videoStartFailures",
      changes: { videoStartFailures: 0, videoStartFailuresTechnicalShare: 0 },
      grade: "good",
    },
    {
      id: "videoStartFailures",
      changes: { videoStartFailures: 1, videoStartFailuresTechnicalShare: 6 },
      grade: "poor",
    },
    {
      id: "videoStartFailures",
      changes: { videoStartFailures: 1, videoStartFailuresTechnicalShare: null },
      grade: null,
    },
    { id: "exitsBeforeVideoStart", changes: { plays: 0, exitsBeforeVideoStart: 0 }, grade: null },
    {
      id: "exitsBeforeVideoStart",
      changes: { plays: 0, exitsBeforeVideoStart: 2, exitsBeforeVideoStartShare: 100 },
      grade: "poor",
    },
    {
      id: "videoPlaybackFailures",
      changes: { plays: 3, videoPlaybackFailures: 0, videoPlaybackFailuresTechnicalShare: 0 },
      grade: "good",
    },
    { id: "plays", changes: { plays: 3 }, grade: null },
  ])("of $id with $changes is $grade", ({ id, changes, grade }) => {
    expect(tile(id, changes)?.grade).toBe(grade);
    expect(tile(id, changes)?.gradeBasis === null).toBe(grade === null);
  });

  test("names the thresholds, and says that they are ours", () => {
    expect(tile("videoStartTime", {})?.gradeBasis).toBe(
      "Good up to 4 s, poor above 8 s. Our thresholds, not Conviva's.",
    );
    expect(tile("averagePeakBitrate", {})?.gradeBasis).toBe(
      "Good from 3 Mbit/s, poor below 1 Mbit/s. Our thresholds, not Conviva's.",
    );
  });

  test("follows the operator's thresholds", () => {
    const thresholds = { ...defaultThresholds, videoStartTime: { unit: "s", good: 0.1, poor: 0.5 } } as const;

    expect(tiles(summaryWith(), thresholds).get("videoStartTime")?.grade).toBe("poor");
  });
});

test("attempts that only account rules blocked are not graded as good", () => {
  const blocked = { videoStartFailures: 5, videoStartFailuresTechnicalShare: 0, videoStartFailuresBusiness: 5 };

  expect(tile("videoStartFailures", blocked)?.grade).toBeNull();
  expect(tile("videoStartFailures", { ...blocked, videoStartFailures: 0 })?.grade).toBe("good");
});

describe("the second line", () => {
  test("puts each share after its count, with a non-breaking percent sign", () => {
    const changes = {
      videoStartFailures: 3,
      videoStartFailuresShare: 12.5,
      videoStartFailuresTechnical: 2,
      videoStartFailuresTechnicalShare: 8.3,
      videoStartFailuresBusiness: 1,
      videoStartFailuresBusinessShare: 4.2,
    };

    expect(tile("videoStartFailures", changes)).toMatchObject({
      value: "3",
      secondLine: "12.5\u00a0% of attempts · 2 technical (8.3\u00a0%) · 1 business (4.2\u00a0%)",
    });
  });

  test("leaves out figures that were not sent", () => {
    const changes = {
      videoStartFailuresShare: null,
      videoStartFailuresBusiness: null,
      videoStartFailuresBusinessShare: null,
    };

    expect(tile("videoStartFailures", changes)?.secondLine).toBe("1 technical (1\u00a0%)");
    expect(tile("minutesWatched", { minutesPerPlay: null, minutesPerDevice: null })?.secondLine).toBe("");
  });

  test("names the number of streams behind the SPI", () => {
    expect(tile("streamingPerformanceIndex", { spiStreams: 40 })?.secondLine).toBe("of 40 SPI streams");
  });
});

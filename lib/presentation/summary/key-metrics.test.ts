import { describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { emptyKeyMetrics, keyMetricsOf } from "@/lib/presentation/summary/key-metrics";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";

function metric(id: string, changes: Parameters<typeof summaryWith>[0]) {
  const found = keyMetricsOf(summaryWith(changes), defaultThresholds).find(({ tile }) => tile.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return { value: found.tile.value, beside: found.beside, below: found.below };
}

describe("the key metrics", () => {
  test("are eight, in the order of an agent's questions, loaded or not", () => {
    const loaded = keyMetricsOf(summaryWith(), defaultThresholds);

    expect(loaded.map(({ tile }) => tile.label)).toEqual([
      "Plays",
      "Video start failures",
      "Exits before video start",
      "Video playback failures",
      "Rebuffering ratio",
      "Video start time",
      "Average peak bitrate",
      "Streaming Performance Index",
    ]);
    expect(emptyKeyMetrics.map(({ short }) => short)).toEqual(loaded.map(({ short }) => short));
  });

  test("have the plays beside the attempts: plays, start failures and exits", () => {
    const figures = { plays: 4, videoStartFailures: 6, exitsBeforeVideoStart: 0, minutesWatched: 178 };

    expect(metric("plays", figures)).toEqual({ value: "4", beside: "of 10 attempts", below: "178 min watched" });
  });

  test("leave out the attempts unless all three counts were sent", () => {
    expect(metric("plays", { plays: 4, exitsBeforeVideoStart: null }).beside).toBe("");
    expect(metric("plays", { plays: 0, minutesWatched: 0 }).below).toBe("");
  });

  test("split failures into technical and business ones", () => {
    const figures = {
      videoStartFailures: 6,
      videoStartFailuresShare: 60,
      videoStartFailuresTechnical: 5,
      videoStartFailuresBusiness: 1,
    };

    expect(metric("videoStartFailures", figures)).toEqual({
      value: "6",
      beside: "60\u00a0% of attempts",
      below: "5 technical, 1 business",
    });
    expect(metric("videoStartFailures", { videoStartFailuresBusiness: null }).below).toBe("1 technical");
    expect(metric("videoStartFailures", { videoStartFailures: 0 }).below).toBe("");
  });

  test("have no share of zero plays, and nothing beside a missing figure", () => {
    expect(metric("videoPlaybackFailures", { plays: 0, videoPlaybackFailures: 0 }).beside).toBe("");
    expect(metric("videoStartFailures", { videoStartFailures: null })).toEqual({
      value: "No data",
      beside: "",
      below: "",
    });
  });
});

import { describe, expect, test } from "vitest";
import summaryFixture from "./routes/viewer-summary.fixture.json" with { type: "json" };
import { buildSession } from "./sessions/build-session.ts";
import { connection } from "./story-sessions/connections.ts";
import { createStoryViewer, type SessionOptions } from "./story-sessions/story-viewer.ts";
import { summarize } from "./summary.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const viewer = createStoryViewer("somebody", { anchorMs, seed: 1 }, connection("comcast", "192.0.2.1"));

function sessionWith(options: SessionOptions) {
  const spec = viewer.spec({ megabits: 4, rebuffering: 0, startup: 2, lingerHours: 0, ...options });
  const metrics = { ...spec.metrics, pausedMs: 0, restartMs: 0 };
  return buildSession({ ...spec, metrics }, anchorMs);
}

describe("summarize", () => {
  test("returns 0 for every metric if there are no sessions, in the documented format", () => {
    expect(summarize([])).toEqual(summaryFixture.total);
  });

  test("matches a calculation by hand", () => {
    const total = summarize([
      sessionWith({ hoursAgo: 9, device: "iphone", minutes: 10 }),
      sessionWith({ hoursAgo: 8, device: "iphone", minutes: 14, rebuffering: 60, startup: 4, megabits: 1 }),
      sessionWith({ hoursAgo: 7, device: "lgTv", minutes: 5, outcome: "playback-failure-tech" }),
      sessionWith({ hoursAgo: 6, device: "lgTv", outcome: "start-failure-tech" }),
      sessionWith({ hoursAgo: 5, device: "lgTv", outcome: "start-failure-business" }),
      sessionWith({ hoursAgo: 4, device: "lgTv", outcome: "exit", startup: 1 }),
      sessionWith({ hoursAgo: 3, device: "lgTv", outcome: "exit", startup: 20 }),
      sessionWith({ hoursAgo: 0.1, device: "lgTv", outcome: "ongoing", title: "News Now 24" }),
    ]);

    // The ongoing play: 6 minutes since its start, minus 2 seconds of startup.
    const ongoingMinutes = 358 / 60;
    const playing = 10 + 14 + 5 + ongoingMinutes;
    const round = (value: number) => Math.round(value * 100) / 100;
    const connection = round((100 * (60 * 0.94)) / (playing * 60 + 60));
    expect(total).toEqual({
      bitrate: { bps: Math.round((4e6 * (playing - 14) + 1e6 * 14) / playing) },
      connection_induced_rebuffering_ratio: { ratio: connection },
      ended_plays_duration: { mins: 29, per_ended_play: 9.67, per_unique_device: 14.5 },
      exit_before_video_starts: { count: 2, percentage: 25 },
      good_streams: { count: 2 },
      good_streams_average_play_time: { mins: round((10 + ongoingMinutes) / 2) },
      impacted_streams: { count: 4 },
      impacted_streams_average_play_time: { mins: round((14 + 5) / 4) },
      plays: { count: 4 },
      rebuffering_ratio: { ratio: round((100 * 60) / (playing * 60 + 60)) },
      spi_streams: { count: 6 },
      streaming_performance_index: { value: 33.33 },
      unique_devices: { count: 2 },
      video_playback_failures: { count: 1, percentage: 33.33 },
      video_playback_failures_business: { count: 0, percentage: 0 },
      video_playback_failures_tech: { count: 1, percentage: 33.33 },
      video_restart_time: { value: 0 },
      video_start_failures: { count: 2, percentage: 25 },
      video_start_failures_business: { count: 1, percentage: 12.5 },
      video_start_failures_tech: { count: 1, percentage: 12.5 },
      video_start_time: { value: 2.5 },
    });
  });
});

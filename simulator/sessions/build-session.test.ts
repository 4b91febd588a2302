import { expect, test } from "vitest";
import { connection } from "../story-sessions/connections.ts";
import { createStoryViewer } from "../story-sessions/story-viewer.ts";
import { buildSession } from "./build-session.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const viewer = createStoryViewer("somebody", { anchorMs, seed: 1 }, connection("comcast", "192.0.2.1"));

test("an ongoing session keeps its ID and start, and its playing time grows", () => {
  const spec = viewer.spec({ hoursAgo: 1, outcome: "ongoing", title: "News Now 24" });
  const [before, after] = [buildSession(spec, anchorMs), buildSession(spec, anchorMs + 60_000)];

  expect(after.conviva_session_id).toBe(before.conviva_session_id);
  expect(after.timestamps).toEqual({ start: before.timestamps.start, end: null });
  expect(after.lifetime_metrics.playing_time_ms - before.lifetime_metrics.playing_time_ms).toBe(60_000);
});

test("a session that isn't over yet has no failure until it ends", () => {
  const spec = viewer.spec({ hoursAgo: 1, minutes: 70, outcome: "playback-failure-tech", errors: ["X"] });
  const [before, after] = [buildSession(spec, anchorMs), buildSession(spec, anchorMs + 3_600_000)];

  expect(before.status_info).toMatchObject({ is_ended: false, is_video_playback_failure: false, errors: [] });
  expect(after.status_info).toMatchObject({ is_ended: true, is_video_playback_failure: true, errors: ["X"] });
});

test("conviva_session_id combines client_id and session_id", () => {
  const session = buildSession(viewer.spec({ hoursAgo: 2 }), anchorMs);

  expect(session.conviva_session_id).toBe(`${session.client_id}.${session.session_id}`);
  expect(session.client_id).toMatch(/^\d+(\.\d+){3}$/);
  expect(session.session_id).toMatch(/^-?\d+$/);
  expect(Object.keys(session.tags.selected_dimensions)).toHaveLength(28);
});

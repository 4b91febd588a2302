import { expect, test } from "vitest";
import { createCast } from "../story-sessions/cast.ts";
import { line } from "../story-sessions/homes.ts";
import { buildSession } from "./build-session.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const cast = createCast("somebody", { anchorMs, seed: 1 }, line("comcast", "192.0.2.1"));

test("an on-going session keeps its name and start, and grows with the clock", () => {
  const spec = cast.spec({ hoursAgo: 1, outcome: "ongoing", title: "News Now 24" });
  const [before, after] = [buildSession(spec, anchorMs), buildSession(spec, anchorMs + 60_000)];

  expect(after.conviva_session_id).toBe(before.conviva_session_id);
  expect(after.timestamps).toEqual({ start: before.timestamps.start, end: null });
  expect(after.lifetime_metrics.playing_time_ms - before.lifetime_metrics.playing_time_ms).toBe(60_000);
});

test("a session of the present ends when its time has come, and only then has it failed", () => {
  const spec = cast.spec({ hoursAgo: 1, minutes: 70, outcome: "playback-failure-tech", errors: ["X"] });
  const [before, after] = [buildSession(spec, anchorMs), buildSession(spec, anchorMs + 3_600_000)];

  expect(before.status_info).toMatchObject({ is_ended: false, is_video_playback_failure: false, errors: [] });
  expect(after.status_info).toMatchObject({ is_ended: true, is_video_playback_failure: true, errors: ["X"] });
});

test("the parts of a session's name are the fields beside it", () => {
  const session = buildSession(cast.spec({ hoursAgo: 2 }), anchorMs);

  expect(session.conviva_session_id).toBe(`${session.client_id}.${session.session_id}`);
  expect(session.client_id).toMatch(/^\d+(\.\d+){3}$/);
  expect(session.session_id).toMatch(/^-?\d+$/);
  expect(Object.keys(session.tags.selected_dimensions)).toHaveLength(28);
});

import { describe, expect, test } from "vitest";
import { deviceLabel } from "@/lib/domain/device";
import { type Outcome, outcomes } from "@/lib/domain/sessions/outcome";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { sessionRow } from "@/lib/presentation/sessions/session-row";

describe("a row of the list", () => {
  test("has every value of a session that played", () => {
    const session = sessionWith({
      texts: { asset: "Evening News", deviceName: "Apple iPhone" },
      numbers: { videoStartTime: 2_100, playingTime: 3_900_000, rebufferingRatio: 0.4 },
    });

    expect(sessionRow(session, "America/Chicago")).toEqual({
      start: "Mon 16 Nov 06:00",
      outcome: "Played well",
      tone: "well",
      shape: "disc",
      title: "Evening News",
      device: "Apple iPhone",
      startTime: "2.1 s",
      watched: "1 h 05 min",
      rebuffering: "0.4 %",
    });
  });

  test("has a dash for every value that was not measured", () => {
    expect(sessionRow(sessionWith(), "UTC")).toMatchObject({
      title: "Untitled",
      device: "Unknown device",
      startTime: "–",
      watched: "–",
      rebuffering: "–",
    });
  });

  test("has a zero where zero was measured", () => {
    const numbers = { videoStartTime: 0, playingTime: 0, rebufferingRatio: 0 };

    expect(sessionRow(sessionWith({ numbers }), "UTC")).toMatchObject({
      startTime: "0 s",
      watched: "0 s",
      rebuffering: "0 %",
    });
  });

  test.each<{ outcome: Outcome; startTime: string; rebuffering: string }>([
    { outcome: "start-failure-technical", startTime: "never", rebuffering: "–" },
    { outcome: "start-failure-business", startTime: "never", rebuffering: "–" },
    { outcome: "exit-before-start", startTime: "never", rebuffering: "–" },
    { outcome: "playback-failure-technical", startTime: "–", rebuffering: "0 %" },
    { outcome: "on-going", startTime: "–", rebuffering: "0 %" },
  ])("of $outcome without a start time has $startTime and $rebuffering", ({ outcome, ...expected }) => {
    expect(sessionRow(sessionWith({ outcome, numbers: { rebufferingRatio: 0 } }), "UTC")).toMatchObject(expected);
  });

  test("marks the figures of an ongoing session as so far", () => {
    const session = sessionWith({
      outcome: "on-going",
      isEnded: false,
      endedAt: null,
      numbers: { playingTime: 60_000 },
    });

    expect(sessionRow(session, "UTC").watched).toBe("1 min so far");
  });

  test.each(outcomes.map(({ id, label }) => ({ id, label })))("calls $id $label", ({ id, label }) => {
    expect(sessionRow(sessionWith({ outcome: id }), "UTC").outcome).toBe(label);
  });
});

test.each([
  { texts: {}, label: "Unknown device" },
  { texts: { deviceName: "TV" }, label: "TV" },
  { texts: { deviceName: "Mac", browserName: "Safari" }, label: "Mac · Safari" },
  { texts: { browserName: "Safari" }, label: "Safari" },
  { texts: { deviceName: "iPhone", browserName: "Native App" }, label: "iPhone" },
])("the device of $texts is $label", ({ texts, label }) => {
  expect(deviceLabel(sessionWith({ texts }))).toBe(label);
});

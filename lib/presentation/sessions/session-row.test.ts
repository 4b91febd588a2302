import { describe, expect, test } from "vitest";
import { deviceLabel } from "@/lib/domain/device";
import { type Outcome, outcomes } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs } from "@/lib/domain/units";
import { sessionCells, sessionRow } from "@/lib/presentation/sessions/session-row";

const clock = { zone: "America/Chicago", now: epochMs(mondayNoon + 3 * hourMs) };

describe("a row of the list", () => {
  test("has every value of a session that played", () => {
    const session = sessionWith({
      errors: ["E1", "E2"],
      texts: {
        ...{ asset: "Evening News", deviceName: "Apple iPhone", isp: "Comcast" },
        ...{ appVersion: "7.2.1", cdn: "Akamai", city: "Chicago" },
      },
      numbers: { videoStartTime: 2_100, playingTime: 3_900_000, rebufferingRatio: 0.4 },
    });

    expect(sessionRow(session, clock)).toEqual({
      time: {
        relative: "3 h ago",
        short: "Mon 06:00",
        full: "Mon 16 Nov 06:00 CST",
        iso: "2026-11-16T12:00:00.000Z",
      },
      name: "3 h ago, Mon 16 Nov 06:00 CST, Played well, Evening News, Apple iPhone",
      tone: "well",
      shape: "disc",
      cells: {
        outcome: "Played well",
        title: "Evening News",
        device: "Apple iPhone",
        network: "Comcast",
        error: "E1, E2",
        app: "7.2.1",
        cdn: "Akamai",
        place: "Chicago",
        startTime: "2.1 s",
        watched: "1 h 05 min",
        rebuffering: "0.4 %",
      },
    });
  });

  test("has a dash for every value that was not measured or sent", () => {
    expect(sessionCells(sessionWith())).toMatchObject({
      title: "Untitled",
      device: "Unknown device",
      network: "–",
      error: "–",
      app: "–",
      cdn: "–",
      place: "–",
      startTime: "–",
      watched: "–",
      rebuffering: "–",
    });
  });

  test("has a zero where zero was measured", () => {
    const numbers = { videoStartTime: 0, playingTime: 0, rebufferingRatio: 0 };

    expect(sessionCells(sessionWith({ numbers }))).toMatchObject({
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
    expect(sessionCells(sessionWith({ outcome, numbers: { rebufferingRatio: 0 } }))).toMatchObject(expected);
  });

  test.each(outcomes.map(({ id, label }) => ({ id, label })))("calls $id $label in its name", ({ id, label }) => {
    expect(sessionRow(sessionWith({ outcome: id }), clock).name).toContain(`, ${label}, `);
  });

  test.each<{ outcome: Outcome; text: string }>([
    { outcome: "start-failure-technical", text: "Start failure" },
    { outcome: "start-failure-business", text: "Start blocked" },
    { outcome: "trouble", text: "With trouble" },
  ])("calls $outcome $text in its cell", ({ outcome, text }) => {
    expect(sessionCells(sessionWith({ outcome })).outcome).toBe(text);
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

import { expect, test } from "vitest";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { monday, phoneSession, timelineOf } from "@/lib/presentation/timeline/lane.fixture";
import { laneGroups } from "@/lib/presentation/timeline/lane-groups";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import { laneResultText } from "@/lib/presentation/timeline/timeline-texts";

/** Sessions of one network and title each, newest first. */
function sessionsOf(...of: readonly (readonly [isp: string | null, outcome: Session["outcome"]])[]): Session[] {
  return of.map(([isp, outcome], place) =>
    phoneSession({ id: String(place), startedAt: monday - place * 60_000, outcome, texts: { isp, asset: isp } }),
  );
}

function lanes(kind: LaneKind, sessions: readonly Session[]): readonly string[] {
  const { groups } = laneGroups(sessions, kind, defaultThresholds);
  return groups.map(({ name, result }) => `${name}: ${laneResultText(result)}`);
}

test("lanes come in the order of failures, trouble, blocked attempts and newest session", () => {
  const sessions = sessionsOf(
    ["good", "played-well"],
    ["blocked", "start-failure-business"],
    ["newer", "trouble"],
    ["slow", "trouble"],
    ["slow", "exit-after-wait"],
    ["down", "playback-failure-technical"],
    ["down", "trouble"],
    ["broken", "start-failure-technical"],
    ["broken", "start-failure-technical"],
    ["left", "exit-before-start"],
  );
  expect(lanes("network", sessions)).toEqual([
    "broken: 2 of 2 failed",
    "down: 1 of 2 failed",
    "slow: 2 of 2 with trouble",
    "newer: 1 of 1 with trouble",
    "blocked: 1 of 1 blocked",
    "good: 1 of 1 played",
    "left: 1 of 1 left early",
  ]);
});

test("lanes are by device, network or title, each with a lane for what isn't known", () => {
  const sessions = sessionsOf(["Comcast", "played-well"], [null, "played-well"]);
  expect(lanes("device", sessions)).toEqual(["Phone: 2 of 2 played"]);
  expect(lanes("network", sessions)).toEqual(["Comcast: 1 of 1 played", "Unknown network: 1 of 1 played"]);
  expect(lanes("title", sessions)).toEqual(["Comcast: 1 of 1 played", "Untitled: 1 of 1 played"]);
});

test("an ongoing session counts as trouble if its figures so far are poor", () => {
  const poor = phoneSession({ outcome: "on-going", isEnded: false, numbers: { rebufferingRatio: 9 } });
  expect(lanes("device", [poor])).toEqual(["Phone: 1 of 1 with trouble"]);
});

test("a filter removes empty lanes, and changes neither the order nor the results of the others", () => {
  const sessions = sessionsOf(["good", "played-well"], ["bad", "start-failure-technical"], ["bad", "played-well"]);
  const shown = sessions.filter(({ outcome }) => outcome === "played-well");
  const { lanes } = timelineOf(shown, { all: sessions, kind: "network" });
  expect(lanes.map(({ name, result }) => `${name}: ${laneResultText(result)}`)).toEqual([
    "bad: 1 of 2 failed",
    "good: 1 of 1 played",
  ]);
  expect(timelineOf(shown.slice(0, 1), { all: sessions, kind: "network" }).lanes.map(({ name }) => name)).toEqual([
    "good",
  ]);
});

import { describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { countOthers, isTroubleWithoutFailure, reduceSample } from "@/lib/server/others/reduce-sample";
import { crowd, namesIn, otherSession, type SessionResult } from "@/lib/server/others/sample-scripts.fixture";
import { ownHashes, type ViewerHash } from "@/lib/server/others/viewer-hash";

stubEnvironment();

const asOf = epochMs(1_700_000_000_000);
const nobody: ReadonlySet<ViewerHash> = new Set();

function reduced(sessions: readonly unknown[]) {
  return reduceSample({ sessions }, defaultThresholds, asOf);
}

/** How many are affected if only failures count, and if trouble counts too. */
function hits(sessions: readonly unknown[]) {
  const sample = reduced(sessions);
  return [countOthers(sample, nobody, false).hit, countOthers(sample, nobody, true).hit];
}

describe("a viewer whose only session", () => {
  test.each<{ result: SessionResult; failed: number; troubled: number }>([
    { result: "failed to start", failed: 1, troubled: 1 },
    { result: "failed while playing", failed: 1, troubled: 1 },
    { result: "rebuffered", failed: 0, troubled: 1 },
    { result: "had low picture quality", failed: 0, troubled: 1 },
    { result: "was slow to start", failed: 0, troubled: 1 },
    { result: "left after a long wait", failed: 0, troubled: 1 },
    { result: "was refused at the start", failed: 0, troubled: 0 },
    { result: "was refused while playing", failed: 0, troubled: 0 },
    { result: "left at once", failed: 0, troubled: 0 },
    { result: "has no outcome", failed: 0, troubled: 0 },
    { result: "played well", failed: 0, troubled: 0 },
  ])("$result counts as failed: $failed, as troubled: $troubled", ({ result, failed, troubled }) => {
    const sessions = [otherSession(1, result)];

    expect(hits(sessions)).toEqual([failed, troubled]);
    expect(countOthers(reduced(sessions), nobody, false).others).toBe(1);
  });
});

describe("each viewer counts once", () => {
  const two = (changes: Readonly<Record<string, unknown>>, result: SessionResult = "played well") => [
    otherSession(1, "failed to start", changes),
    otherSession(2, result, changes),
  ];

  test.each([
    { name: "with sessions on two players", sessions: two({ viewer_id: "other-viewer-1" }), others: 1 },
    { name: "by player, without a viewer ID", sessions: two({ viewer_id: "", client_id: "7" }), others: 1 },
    { name: "even if two of them share a player", sessions: two({ client_id: "7" }), others: 2 },
    {
      name: "even without viewer ID and player",
      sessions: two({ viewer_id: null, client_id: "" }),
      others: 2,
    },
  ])("$name", ({ sessions, others }) => {
    expect(countOthers(reduced(sessions), nobody, false)).toEqual({ others, hit: 1 });
    expect(countOthers(reduced(sessions.toReversed()), nobody, false)).toEqual({ others, hit: 1 });
  });

  test.each<{ result: SessionResult; hit: readonly number[] }>([
    { result: "failed to start", hit: [1, 1] },
    { result: "rebuffered", hit: [0, 1] },
  ])("as affected if one of their sessions $result, first or last", ({ result, hit }) => {
    const sessions = [otherSession(1, result), otherSession(2, "played well", { viewer_id: "other-viewer-1" })];

    expect(hits(sessions)).toEqual(hit);
    expect(hits(sessions.toReversed())).toEqual(hit);
  });

  test("as affected once, however often", () => {
    expect(hits(two({ viewer_id: "other-viewer-1" }, "failed while playing"))).toEqual([1, 1]);
    expect(hits(two({ viewer_id: "other-viewer-1" }, "rebuffered"))).toEqual([1, 1]);
  });

  test("even if Conviva sends a session twice", () => {
    const sessions = crowd(30, 10);

    expect(countOthers(reduced([...sessions, ...sessions]), nobody, false)).toEqual({ others: 30, hit: 10 });
  });
});

test("excluded viewers count neither as others nor as affected", () => {
  const own = { viewer_id: "viewer", client_id: "1.2.3.4" };
  const ownIds = ownHashes(sessionWith(), null);
  const sample = reduced([
    ...crowd(25, 5),
    otherSession(100, "failed to start", own),
    otherSession(101, "failed to start", { ...own, viewer_id: null }),
    otherSession(102, "rebuffered", { ...own, client_id: "5.6.7.8" }),
  ]);

  expect(countOthers(sample, ownIds, true)).toEqual({ others: 25, hit: 5 });
  expect(countOthers(sample, nobody, true)).toEqual({ others: 27, hit: 7 });
});

test("a reduced sample contains no identifiers", () => {
  const sessions = crowd(500, 100);
  const kept = JSON.stringify(reduced(sessions));

  expect(namesIn(sessions).filter((name) => kept.includes(name))).toHaveLength(0);
});

describe("a sample is truncated", () => {
  test.each([
    { received: 499, isCut: false },
    { received: 500, isCut: true },
    { received: 501, isCut: true },
  ])("at $received sessions: $isCut", ({ received, isCut }) => {
    // Some are unreadable and some belong to one viewer; the number sent counts.
    const sessions = [...crowd(400), ...Array.from({ length: received - 400 }, () => null)];

    expect(reduced(sessions)).toMatchObject({ isCut, asOf });
  });
});

test("an empty sample has no viewers", () => {
  expect(countOthers(reduced([]), nobody, true)).toEqual({ others: 0, hit: 0 });
});

test.each([{}, [], null, "sessions", { sessions: {} }])("an invalid sample, such as %j, is unreadable", (body) => {
  const read = () => reduceSample(body, defaultThresholds, asOf);

  expect(read).toThrow(expect.objectContaining({ code: "upstream-unreadable" }));
});

describe("an attempt had trouble without failing", () => {
  test.each<{ outcome: Outcome; waited: number; isTrouble: boolean }>([
    { outcome: "trouble", waited: 12, isTrouble: true },
    { outcome: "exit-after-wait", waited: 0, isTrouble: true },
    { outcome: "on-going", waited: 12, isTrouble: true },
    { outcome: "on-going", waited: 0, isTrouble: false },
    { outcome: "start-failure-technical", waited: 12, isTrouble: false },
    { outcome: "playback-failure-technical", waited: 12, isTrouble: false },
    { outcome: "start-failure-business", waited: 0, isTrouble: false },
    { outcome: "playback-failure-business", waited: 12, isTrouble: false },
    { outcome: "exit-before-start", waited: 0, isTrouble: false },
    { outcome: "played-well", waited: 0, isTrouble: false },
    { outcome: "unclear", waited: 0, isTrouble: false },
  ])("as $outcome, with $waited % rebuffering: $isTrouble", ({ outcome, waited, isTrouble }) => {
    const session = sessionWith({ outcome, numbers: { rebufferingRatio: waited, playingTime: 60_000 } });

    expect(isTroubleWithoutFailure(session, defaultThresholds)).toBe(isTrouble);
  });
});

import { describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { countOthers, isTroubleAlone, reduceSample } from "@/lib/server/others/reduce-sample";
import { crowd, type Fate, namesIn, otherSession } from "@/lib/server/others/sample-scripts.fixture";
import { ownHashes, type ViewerHash } from "@/lib/server/others/viewer-hash";

stubEnvironment();

const asOf = epochMs(1_700_000_000_000);
const nobody: ReadonlySet<ViewerHash> = new Set();

function reduced(sessions: readonly unknown[]) {
  return reduceSample({ sessions }, defaultThresholds, asOf);
}

/** How many are hit when failures alone count, and when trouble counts too. */
function hits(sessions: readonly unknown[]) {
  const sample = reduced(sessions);
  return [countOthers(sample, nobody, false).hit, countOthers(sample, nobody, true).hit];
}

describe("a viewer whose one session", () => {
  test.each<{ fate: Fate; failed: number; troubled: number }>([
    { fate: "failed to start", failed: 1, troubled: 1 },
    { fate: "broke off", failed: 1, troubled: 1 },
    { fate: "waited", failed: 0, troubled: 1 },
    { fate: "had a low picture", failed: 0, troubled: 1 },
    { fate: "was slow to start", failed: 0, troubled: 1 },
    { fate: "left after a long wait", failed: 0, troubled: 1 },
    { fate: "was refused at the start", failed: 0, troubled: 0 },
    { fate: "was refused on the way", failed: 0, troubled: 0 },
    { fate: "left at once", failed: 0, troubled: 0 },
    { fate: "says nothing", failed: 0, troubled: 0 },
    { fate: "played well", failed: 0, troubled: 0 },
  ])("$fate is hit by failures: $failed, by trouble: $troubled", ({ fate, failed, troubled }) => {
    const sessions = [otherSession(1, fate)];

    expect(hits(sessions)).toEqual([failed, troubled]);
    expect(countOthers(reduced(sessions), nobody, false).others).toBe(1);
  });
});

describe("each viewer counts once", () => {
  const two = (changes: Readonly<Record<string, unknown>>, fate: Fate = "played well") => [
    otherSession(1, "failed to start", changes),
    otherSession(2, fate, changes),
  ];

  test.each([
    { name: "with sessions on two players", sessions: two({ viewer_id: "other-viewer-1" }), others: 1 },
    { name: "by the player where no viewer ID is sent", sessions: two({ viewer_id: "", client_id: "7" }), others: 1 },
    { name: "though two of them share a player", sessions: two({ client_id: "7" }), others: 2 },
    {
      name: "though neither viewer nor player is sent",
      sessions: two({ viewer_id: null, client_id: "" }),
      others: 2,
    },
  ])("$name", ({ sessions, others }) => {
    expect(countOthers(reduced(sessions), nobody, false)).toEqual({ others, hit: 1 });
    expect(countOthers(reduced(sessions.toReversed()), nobody, false)).toEqual({ others, hit: 1 });
  });

  test.each<{ fate: Fate; hit: readonly number[] }>([
    { fate: "failed to start", hit: [1, 1] },
    { fate: "waited", hit: [0, 1] },
  ])("hit when one of theirs $fate, first or last", ({ fate, hit }) => {
    const sessions = [otherSession(1, fate), otherSession(2, "played well", { viewer_id: "other-viewer-1" })];

    expect(hits(sessions)).toEqual(hit);
    expect(hits(sessions.toReversed())).toEqual(hit);
  });

  test("hit once, however often", () => {
    expect(hits(two({ viewer_id: "other-viewer-1" }, "broke off"))).toEqual([1, 1]);
    expect(hits(two({ viewer_id: "other-viewer-1" }, "waited"))).toEqual([1, 1]);
  });

  test("also when Conviva sends a session twice", () => {
    const sessions = crowd(30, 10);

    expect(countOthers(reduced([...sessions, ...sessions]), nobody, false)).toEqual({ others: 30, hit: 10 });
  });
});

test("who is excluded is neither among the others nor among those hit", () => {
  const own = { viewer_id: "viewer", client_id: "1.2.3.4" };
  const selves = ownHashes(sessionWith(), null);
  const sample = reduced([
    ...crowd(25, 5),
    otherSession(100, "failed to start", own),
    otherSession(101, "failed to start", { ...own, viewer_id: null }),
    otherSession(102, "waited", { ...own, client_id: "5.6.7.8" }),
  ]);

  expect(countOthers(sample, selves, true)).toEqual({ others: 25, hit: 5 });
  expect(countOthers(sample, nobody, true)).toEqual({ others: 27, hit: 7 });
});

test("what is kept of a sample names nobody", () => {
  const sessions = crowd(500, 100);
  const kept = JSON.stringify(reduced(sessions));

  expect(namesIn(sessions).filter((name) => kept.includes(name))).toHaveLength(0);
});

describe("a sample is cut", () => {
  test.each([
    { received: 499, isCut: false },
    { received: 500, isCut: true },
    { received: 501, isCut: true },
  ])("at $received sessions: $isCut", ({ received, isCut }) => {
    // Some of them cannot be read, and some are one viewer's: what was sent counts.
    const sessions = [...crowd(400), ...Array.from({ length: received - 400 }, () => null)];

    expect(reduced(sessions)).toMatchObject({ isCut, asOf });
  });
});

test("an empty sample holds nobody", () => {
  expect(countOthers(reduced([]), nobody, true)).toEqual({ others: 0, hit: 0 });
});

test.each([{}, [], null, "sessions", { sessions: {} }])("what is no sample, as %j, cannot be read", (body) => {
  const read = () => reduceSample(body, defaultThresholds, asOf);

  expect(read).toThrow(expect.objectContaining({ code: "upstream-unreadable" }));
});

describe("a play went wrong without failing", () => {
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
  ])("as $outcome, with $waited % of waiting: $isTrouble", ({ outcome, waited, isTrouble }) => {
    const session = sessionWith({ outcome, numbers: { rebufferingRatio: waited, playingTime: 60_000 } });

    expect(isTroubleAlone(session, defaultThresholds)).toBe(isTrouble);
  });
});

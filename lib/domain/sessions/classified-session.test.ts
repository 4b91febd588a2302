import { expect, test } from "vitest";
import { inTimeOrder, type Standing, standingOf } from "@/lib/domain/sessions/classified-session";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultLimits } from "@/lib/domain/thresholds";

test.each<{ outcome: Outcome; standing: Standing }>([
  { outcome: "start-failure-technical", standing: "bad" },
  { outcome: "playback-failure-technical", standing: "bad" },
  { outcome: "trouble", standing: "bad" },
  { outcome: "exit-after-wait", standing: "bad" },
  { outcome: "start-failure-business", standing: "refused" },
  { outcome: "playback-failure-business", standing: "refused" },
  { outcome: "exit-before-start", standing: "left" },
  { outcome: "played-well", standing: "good" },
  { outcome: "unclear", standing: "unclear" },
])("$outcome counts as $standing", ({ outcome, standing }) => {
  expect(standingOf(sessionWith({ outcome }), defaultLimits)).toBe(standing);
});

test.each<{ name: string; numbers: Readonly<Record<string, number>>; standing: Standing }>([
  { name: "has not started yet", numbers: {}, standing: "unclear" },
  { name: "plays well so far", numbers: { videoStartTime: 1_000, rebufferingRatio: 0.1 }, standing: "good" },
  { name: "waits so far", numbers: { videoStartTime: 1_000, rebufferingRatio: 9 }, standing: "bad" },
])("an on-going session that $name counts as $standing", ({ numbers, standing }) => {
  const session = sessionWith({ outcome: "on-going", isEnded: false, endedAt: null, numbers });

  expect(standingOf(session, defaultLimits)).toBe(standing);
});

test("sessions come once and in time order; of two copies the one that has ended is kept", () => {
  const early = sessionWith({ id: "b", startedAt: mondayNoon });
  const twin = sessionWith({ id: "a", startedAt: mondayNoon });
  const running = sessionWith({ id: "c", startedAt: mondayNoon + 1, isEnded: false, endedAt: null });
  const ended = sessionWith({ id: "c", startedAt: mondayNoon + 1 });

  for (const given of [
    [running, early, twin, ended],
    [ended, twin, running, early],
  ]) {
    expect(inTimeOrder(given)).toEqual([twin, early, ended]);
  }
});

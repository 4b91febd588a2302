import { expect, test } from "vitest";
import { classOf, inTimeOrder, type SessionClass } from "@/lib/domain/sessions/classified-session";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";

test.each<{ outcome: Outcome; sessionClass: SessionClass }>([
  { outcome: "start-failure-technical", sessionClass: "bad" },
  { outcome: "playback-failure-technical", sessionClass: "bad" },
  { outcome: "trouble", sessionClass: "bad" },
  { outcome: "exit-after-wait", sessionClass: "bad" },
  { outcome: "start-failure-business", sessionClass: "refused" },
  { outcome: "playback-failure-business", sessionClass: "refused" },
  { outcome: "exit-before-start", sessionClass: "left" },
  { outcome: "played-well", sessionClass: "good" },
  { outcome: "unclear", sessionClass: "unclear" },
])("$outcome counts as $sessionClass", ({ outcome, sessionClass }) => {
  expect(classOf(sessionWith({ outcome }), defaultThresholds)).toBe(sessionClass);
});

test.each<{ name: string; numbers: Readonly<Record<string, number>>; sessionClass: SessionClass }>([
  { name: "has not started yet", numbers: {}, sessionClass: "unclear" },
  { name: "has played well so far", numbers: { videoStartTime: 1_000, rebufferingRatio: 0.1 }, sessionClass: "good" },
  { name: "has rebuffered so far", numbers: { videoStartTime: 1_000, rebufferingRatio: 9 }, sessionClass: "bad" },
])("an ongoing session that $name counts as $sessionClass", ({ numbers, sessionClass }) => {
  const session = sessionWith({ outcome: "on-going", isEnded: false, endedAt: null, numbers });

  expect(classOf(session, defaultThresholds)).toBe(sessionClass);
});

test("sessions are in time order without duplicates; of two copies, the one that has ended is kept", () => {
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

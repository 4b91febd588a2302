import { describe, expect, test } from "vitest";
import { goodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";

const rules: GoodwillRules = {
  playsLost: {
    ...{ startFailures: true, exitsAfterWait: true, evenIfPlayedAfter: false },
    ...{ brokenOffBelowPercent: 50, brokenOffBelowMinutes: 20 },
  },
  retries: "once",
  minutesHurt: ["waiting", "failed-start"],
  thresholds: [],
};

function evidenceOf(sessions: readonly Session[], changes: Partial<GoodwillRules> = {}) {
  const incidents = findIncidents(sessions, defaultPlaybookRules, defaultThresholds);
  return goodwillEvidence(
    sessions,
    incidents,
    { ...rules, ...changes },
    { thresholds: defaultThresholds, dayOf: (instant) => new Date(instant).toISOString().slice(0, 10) },
  );
}

const failed = { outcome: "start-failure-technical", clientId: "tv" } as const;
const broken = { outcome: "playback-failure-technical", clientId: "tv" } as const;
/** Three attempts within three minutes, and one more a day later. */
const attempts = [0, 1, 2, 24 * 60].map((minutes, at) =>
  sessionWith({ ...failed, id: `t${at}`, startedAt: mondayNoon + minutes * minuteMs }),
);

describe("plays lost", () => {
  test.each([
    { retries: "once", value: 2 },
    { retries: "each", value: 4 },
  ] as const)("of one incident count $retries", ({ retries, value }) => {
    const { "plays-lost": lost, incidents } = evidenceOf(attempts, { retries }).measures;

    expect(lost.value).toBe(value);
    expect(lost.sessions.map(({ id }) => id)).toEqual(["t0", "t1", "t2", "t3"]);
    expect(incidents.value).toBe(2);
  });

  test.each([
    { name: "a start failure", session: sessionWith(failed), isLost: true },
    { name: "an exit after a long wait", session: sessionWith({ outcome: "exit-after-wait" }), isLost: true },
    { name: "an early exit", session: sessionWith({ outcome: "exit-before-start" }), isLost: false },
    { name: "a refusal", session: sessionWith({ outcome: "start-failure-business" }), isLost: false },
    { name: "trouble", session: sessionWith({ outcome: "trouble" }), isLost: false },
    {
      name: "a playback failure at 49 %",
      session: sessionWith({ ...broken, numbers: { percentageComplete: 49 } }),
      isLost: true,
    },
    {
      name: "a playback failure at 50 %",
      session: sessionWith({ ...broken, numbers: { percentageComplete: 50 } }),
      isLost: false,
    },
    {
      name: "a playback failure after 19 min",
      session: sessionWith({ ...broken, numbers: { playingTime: 19 * minuteMs } }),
      isLost: true,
    },
    {
      name: "a playback failure after 20 min",
      session: sessionWith({ ...broken, numbers: { playingTime: 20 * minuteMs } }),
      isLost: false,
    },
  ])("$name: $isLost", ({ session, isLost }) => {
    expect(evidenceOf([session]).measures["plays-lost"].value).toBe(Number(isLost));
  });

  test("are the ones in the rules", () => {
    const playsLost = { ...rules.playsLost, startFailures: false, exitsAfterWait: false, brokenOffBelowPercent: 0 };
    const sessions = [
      sessionWith({ ...failed, id: "1" }),
      sessionWith({ id: "2", outcome: "exit-after-wait" }),
      sessionWith({ ...broken, id: "3", numbers: { percentageComplete: 0 } }),
    ];

    expect(evidenceOf(sessions, { playsLost }).measures["plays-lost"]).toEqual({ value: 0, sessions: [] });
  });

  test.each([
    { evenIfPlayedAfter: false, value: 0 },
    { evenIfPlayedAfter: true, value: 1 },
  ])("if it then played, with evenIfPlayedAfter $evenIfPlayedAfter", ({ evenIfPlayedAfter, value }) => {
    const then = sessionWith({ id: "then", clientId: "tv", startedAt: mondayNoon + 4 * minuteMs });
    const playsLost = { ...rules.playsLost, evenIfPlayedAfter };

    expect(evidenceOf([...attempts.slice(0, 3), then], { playsLost }).measures["plays-lost"].value).toBe(value);
  });
});

describe("time and days", () => {
  const waited = sessionWith({
    id: "waited",
    outcome: "trouble",
    startedAt: mondayNoon - dayMs,
    numbers: {
      videoStartTime: 30_000,
      rebufferingTime: 4.5 * minuteMs,
      playingTime: hourMs,
      averagePeakBitrate: 500_000,
    },
  });
  const calm = sessionWith({ id: "calm", numbers: { rebufferingTime: 9 * minuteMs, playingTime: hourMs } });
  const start = sessionWith({ ...failed, id: "start", endedAt: mondayNoon + 30_000 });
  const late = sessionWith({
    ...failed,
    id: "late",
    startedAt: mondayNoon + hourMs,
    endedAt: mondayNoon + 9 * hourMs,
  });

  test("add up what went wrong, without the wait until a session expired", () => {
    const { measures } = evidenceOf([waited, calm, start, late]);

    expect(measures["minutes-waited"].value).toBeCloseTo(0.5 + 4.5 + 0.5 + 2);
    expect(measures["minutes-waited"].sessions.map(({ id }) => id)).toEqual(["waited", "start", "late"]);
    expect(measures["minutes-hurt"].value).toBeCloseTo(4.5 + 0.5 + 2);
    expect(measures["minutes-low-picture"]).toMatchObject({ value: 60, sessions: [{ id: "waited" }] });
    expect(measures["days-touched"].value).toBe(2);
  });

  test("are zero if nothing went wrong", () => {
    const { measures } = evidenceOf([calm, sessionWith({ id: "r", outcome: "start-failure-business" })]);

    expect(Object.values(measures)).toEqual(Array(6).fill({ value: 0, sessions: [] }));
  });
});

test("a rule is met from its value on", () => {
  const thresholds = [2, 3].map((atLeast) => ({
    ...({ id: `lost-${atLeast}`, label: "Lost", measure: "plays-lost", atLeast } as const),
  }));

  expect(evidenceOf(attempts, { thresholds }).rules).toMatchObject([
    { rule: { id: "lost-2" }, isReached: true, measured: { value: 2 } },
    { rule: { id: "lost-3" }, isReached: false },
  ]);
});

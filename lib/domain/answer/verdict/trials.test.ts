import { describe, expect, test } from "vitest";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { trialsOf } from "@/lib/domain/answer/verdict/trials";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

const options = { rules: defaultPlaybookRules, thresholds: defaultThresholds };

/** A failed start of ten seconds on the television, with these changes. */
function failed(minute: number, changes: Parameters<typeof sessionWith>[0] = {}): Session {
  const startedAt = mondayNoon + minute * minuteMs;
  return sessionWith({
    ...{ id: `${minute} ${changes.clientId ?? "tv"}`, clientId: "tv", startedAt, endedAt: startedAt + 10_000 },
    ...{ outcome: "start-failure-technical", ...changes },
  });
}

/** How many sessions each trial has, and how it went. */
function trialsIn(...sessions: readonly Session[]) {
  const { judged } = classifySessions(sessions, defaultThresholds);
  return trialsOf(judged, options).map(({ sessions: { length }, shown }) => [length, shown]);
}

describe("a trial", () => {
  test("is every attempt on its own, if they went well", () => {
    expect(trialsIn(failed(0, { outcome: "played-well" }), failed(1, { outcome: "played-well" }))).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  test("is a bad attempt with its retries, whatever they tried to play", () => {
    expect(
      trialsIn(failed(0, { texts: { asset: "One" } }), failed(2, { texts: { asset: "Two" } }), failed(11)),
    ).toEqual([[3, "start"]]);
  });

  test("isn't divided by a good attempt", () => {
    expect(trialsIn(failed(0), failed(2, { outcome: "played-well" }), failed(5))).toEqual([
      [2, "start"],
      [1, null],
    ]);
  });

  test("ends if nobody tries again for longer than the gap of incidents", () => {
    expect(trialsIn(failed(0), failed(11))).toEqual([
      [1, "start"],
      [1, "start"],
    ]);
  });

  test.each([
    { name: "another player", changes: { clientId: "phone" } },
    { name: "a player without an ID or a name", changes: { clientId: "" } },
  ])("has no attempt of $name", ({ changes }) => {
    expect(trialsIn(failed(0, changes), failed(1), failed(2, changes))).toHaveLength(changes.clientId === "" ? 3 : 2);
  });

  test("isn't continued after trouble that was watched on", () => {
    const watched = {
      outcome: "trouble",
      endedAt: mondayNoon + 30 * minuteMs,
      numbers: { rebufferingRatio: 9 },
    } as const;

    expect(trialsIn(failed(0, watched), failed(31))).toEqual([
      [1, "wait"],
      [1, "start"],
    ]);
  });

  test("shows how its first attempt went wrong", () => {
    expect(trialsIn(failed(0, { outcome: "exit-after-wait" }), failed(1))).toEqual([[2, "gave-up"]]);
  });
});

test("trials follow the rules they are asked by, also if others asked before", () => {
  const { judged } = classifySessions([failed(0), failed(5)], defaultThresholds);
  const impatient = { ...options, rules: { ...defaultPlaybookRules, incidentGapMinutes: 1 } };

  expect(trialsOf(judged, options)).toHaveLength(1);
  expect(trialsOf(judged, impatient)).toHaveLength(2);
  expect(trialsOf(judged, options)).toHaveLength(1);
});

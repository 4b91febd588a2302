import { describe, expect, test } from "vitest";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { withCompleteness } from "@/lib/domain/answer/verdict/completeness";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs } from "@/lib/domain/units";

const options = {
  hourOf: () => 12,
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  familyOf: () => null,
};

/** Sessions with these outcomes and counts, two hours apart. */
function sessionsOf(...counts: readonly (readonly [Outcome, number])[]): readonly Session[] {
  const outcomes = counts.flatMap(([outcome, count]) => Array.from({ length: count }, () => outcome));
  return outcomes.map((outcome, at) =>
    sessionWith({ id: `s${at}`, startedAt: mondayNoon + at * 2 * hourMs, outcome, texts: { deviceName: "Roku" } }),
  );
}

describe("unclear sessions", () => {
  test.each([
    { name: "are most: not enough data", of: sessionsOf(["played-well", 1], ["unclear", 29]), unknown: "unclear" },
    {
      name: "are most, besides early exits",
      of: sessionsOf(["exit-before-start", 2], ["unclear", 28]),
      unknown: "unclear",
    },
    { name: "leave too few clear ones", of: sessionsOf(["played-well", 2], ["unclear", 1]), unknown: "too-few" },
  ])("$name", ({ of, unknown }) => {
    expect(judgeSessions(of, options)).toMatchObject({ id: "unknown", unknown });
  });

  test("are stated as left out", () => {
    const verdict = judgeSessions(sessionsOf(["played-well", 9], ["unclear", 2]), options);

    expect(verdict).toMatchObject({ id: "nothing", tally: { unclear: 2, good: 9 } });
    expect(verdict.against).toMatchObject([{ id: "unclear-left-out", values: { count: { count: 2 } } }]);
  });
});

describe("what is blamed", () => {
  const failing = (deviceName: string, at: number) =>
    sessionWith({
      id: `${deviceName} ${at}`,
      clientId: deviceName,
      startedAt: mondayNoon + at * 5 * hourMs,
      outcome: "start-failure-technical",
      texts: { deviceName, appVersion: "8.14", asset: String(at), isp: "Cox" },
    });
  const fine = (at: number) =>
    sessionWith({
      id: `good ${at}`,
      clientId: "Roku",
      startedAt: mondayNoon + at * 5 * hourMs + hourMs,
      texts: { deviceName: "Roku", appVersion: "8.13", asset: String(at), isp: "Cox" },
    });

  test("has a kind of device only if all failing devices are of that kind", () => {
    const good = [0, 1, 2, 3, 4, 5].map(fine);
    const onBoth = [failing("LG TV", 0), failing("Apple iPhone", 1), failing("LG TV", 2), failing("Apple iPhone", 3)];
    const onOne = [0, 1, 2, 3].map((at) => failing("LG TV", at));

    expect(judgeSessions([...good, ...onBoth], options).subject).toMatchObject({ factor: "app", deviceKind: null });
    expect(judgeSessions([...good, ...onOne], options).subject).toMatchObject({ deviceKind: "tv" });
  });
});

test("a segment states when it was, and what has played well on the same device since", () => {
  const at = (hours: number, outcome: Outcome, deviceName: string) =>
    sessionWith({
      id: `${hours} ${deviceName}`,
      clientId: deviceName,
      startedAt: mondayNoon + hours * hourMs,
      outcome,
      texts: { deviceName, isp: "Cox", asset: String(hours) },
    });
  const before = Array.from({ length: 40 }, (_, day) => at(day * 12, "played-well", day % 2 ? "Roku" : "LG TV"));
  const segment = [482, 484, 486, 488].map((hours) => at(hours, "start-failure-technical", "LG TV"));
  const meanwhile = [483, 485, 487].map((hours) => at(hours, "played-well", "Roku"));
  const since = [500, 510, 520].map((hours) => at(hours, "played-well", "LG TV"));
  const verdict = judgeSessions([...before, ...segment, ...meanwhile, ...since], options);

  expect(verdict).toMatchObject({
    id: "device",
    subject: { value: "LG TV" },
    segment: { from: mondayNoon + 482 * hourMs, to: mondayNoon + 488 * hourMs },
  });
  expect(verdict.against).toContainEqual({
    id: "good-since",
    values: { good: { kind: "count", count: 3 } },
    sessions: since.map(({ id }) => id),
  });
});

test("several people behind an address never get high confidence", () => {
  const sessions = sessionsOf(["played-well", 12]).map((session, at) => ({ ...session, viewerId: `v${at % 2}` }));
  const verdict = judgeSessions(sessions, options);

  expect(verdict.confidence).toBe("high");
  expect(withCompleteness(verdict, sessions, { loaded: { kind: "all" }, isAddress: true })).toMatchObject({
    confidence: "medium",
    reason: "several-viewers",
  });
  expect(withCompleteness(verdict, sessions, { loaded: { kind: "all" }, isAddress: false }).confidence).toBe("high");
});

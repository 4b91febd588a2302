import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anySessions,
  cleanSessions,
  mostlyGoodSessions,
  refusedSessions,
} from "@/lib/domain/answer/any-sessions.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { runs } from "@/lib/domain/property-runs.fixture";
import { classOf } from "@/lib/domain/sessions/classified-session";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

const options = {
  hourOf: () => 12,
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  familyOf: () => null,
};
const judge = (sessions: readonly Session[]) => judgeSessions(sessions, options);

const isBlame = ({ id }: Verdict) => id !== "nothing" && id !== "unknown";

/** Many runs, since failures would be rare; a few thousand take seconds. */
const often = runs(1_500);

describe("good attempts never turn “nothing wrong” into blame", () => {
  test("on any device, at any time", () => {
    fc.assert(
      fc.property(mostlyGoodSessions, cleanSessions, (sessions, clean) => {
        if (judge(sessions).id !== "nothing") return;
        expect(isBlame(judge([...sessions, ...clean]))).toBe(false);
      }),
      runs(4_000),
    );
  });

  /** Good attempts on the days before, on these devices in turn. */
  const goodDays = (count: number, ...clients: readonly string[]) =>
    Array.from({ length: count }, (_, index) =>
      play({ id: `g${index}`, clientId: clients[index % clients.length] ?? "", at: -180 * (index + 1) }),
    );

  test("by resolving one of two incidents, so that the next attempt joins the other", () => {
    const sessions = [
      ...goodDays(300, "tv", "phone", "tablet"),
      ...[0, 1, 2].map((at) => failed({ id: `b${at}`, clientId: "tv", asset: "A", at })),
      failed({ id: "b3", clientId: "phone", asset: "B", at: 3 }),
      failed({ id: "b4", clientId: "tv", asset: "B", at: 4 }),
      play({ id: "end", clientId: "phone", asset: "A", at: 6 }),
      ...Array.from({ length: 10 }, (_, index) => play({ id: `t${index}`, clientId: "tablet", at: 2 * index - 24 })),
      ...Array.from({ length: 10 }, (_, index) => play({ id: `p${index}`, clientId: "phone", at: 2 * index + 8 })),
    ];

    expect(judge(sessions).id).toBe("nothing");
    expect(judge([...sessions, play({ id: "clean", clientId: "phone", at: 3.5 })]).id).toBe("nothing");
  });

  test("by a second device of the same model, if some attempts lack the ID", () => {
    const sessions = [
      ...goodDays(20, "phone"),
      ...goodDays(20, "").map((session) => ({ ...session, id: asSessionId(`tv ${session.id}`) })),
      ...[1, 2, 3].map((day) => failed({ id: `b${day}`, clientId: "tv", at: -day * 1_440 - 7 })),
    ];
    const clean = play({ id: "clean", clientId: "second tv", deviceName: "tv", at: 3 });

    // Three of three on one device are enough from the start.
    expect(judge(sessions).id).toBe("device");
    expect(judge([...sessions, clean]).id).toBe("device");
  });
});

/** A play that many minutes after noon; each has its own title by default. */
function play(of: { id: string; clientId: string; deviceName?: string; asset?: string; at: number }): Session {
  const { id, clientId, deviceName = clientId || "tv", asset = id, at } = of;
  const startedAt = mondayNoon + at * minuteMs;
  return sessionWith({
    ...{ id, clientId, startedAt, endedAt: startedAt + 20 * minuteMs },
    texts: { deviceName, asset },
    numbers: { videoStartTime: 900, playingTime: 20 * minuteMs },
  });
}

function failed(of: Parameters<typeof play>[0], outcome: Session["outcome"] = "start-failure-technical"): Session {
  return { ...play(of), outcome, endedAt: play(of).startedAt, numbers: sessionWith().numbers };
}

describe("refusals and early exits say nothing about quality", () => {
  test("a technical cause stays unless refusals outnumber failures", () => {
    fc.assert(
      fc.property(anySessions, refusedSessions, (sessions, more) => {
        const before = judge(sessions);
        if (!isCause(before.id)) return;
        const all = [...sessions, ...more];
        const after = judge(all);
        const [bad, refused] = [startsOf(all, "bad"), startsOf(all, "refused")];
        expect(after.tally).toMatchObject({
          bad: before.tally.bad,
          good: before.tally.good,
          refused: refused.length,
        });
        const isMostly =
          refused.length === bad.length ? Math.max(...refused) > Math.max(...bad) : refused.length > bad.length;
        expect(after.id).toBe(isMostly ? "account" : before.id);
        if (!isMostly) expect(qualityOf(after)).toEqual(qualityOf(before));
      }),
      often,
    );
  });

  test("a technical cause stays however many leave early", () => {
    fc.assert(
      fc.property(anySessions, refusedSessions, (sessions, more) => {
        const before = judge(sessions);
        if (!isCause(before.id)) return;
        const left = more.map((session): Session => ({ ...session, outcome: "exit-before-start" }));
        expect(qualityOf(judge([...sessions, ...left]))).toEqual(qualityOf(before));
      }),
      often,
    );
  });

  test("they add nothing but themselves to “nothing wrong”", () => {
    fc.assert(
      fc.property(mostlyGoodSessions, refusedSessions, (sessions, more) => {
        const before = judge(sessions);
        if (before.id !== "nothing") return;
        const left = more.map((session): Session => ({ ...session, outcome: "exit-before-start" }));
        const [refused, gone] = [judge([...sessions, ...more]), judge([...sessions, ...left])];
        if (refused.id !== "account") expect(qualityOf(refused)).toEqual(qualityOf(before));
        if (gone.id !== "left") expect(qualityOf(gone)).toEqual(qualityOf(before));
      }),
      often,
    );
  });

  test.each(["start-failure-business", "exit-before-start"] as const)("%s does not lengthen an incident", (more) => {
    const sessions = [
      ...Array.from({ length: 40 }, (_, index) => play({ id: `g${index}`, clientId: "tv", at: -180 * (index + 1) })),
      ...[0, 1, 2].map((at) => failed({ id: `b${at}`, clientId: "tv", asset: "A", at })),
      play({ id: "end", clientId: "phone", asset: "A", at: 6 }),
    ];
    const fourth = { id: "b3", clientId: "tv", asset: "A", at: 3 };

    expect(judge(sessions).id).toBe("nothing");
    expect(judge([...sessions, failed(fourth, more)]).id).toBe("nothing");
    expect(judge([...sessions, failed(fourth)]).id).not.toBe("nothing");
  });
});

function startsOf(sessions: readonly Session[], sessionClass: string): readonly number[] {
  return sessions.flatMap((one) => (classOf(one, options.thresholds) === sessionClass ? [one.startedAt] : []));
}

/**
 * What a verdict says about quality. Of two devices of one model the one used last is "(1)", whatever became of its
 * sessions, so their numbers are left out.
 */
function qualityOf(verdict: Verdict) {
  const { id, confidence, reason, subject, symptom, facts } = verdict;
  const said = JSON.stringify({ id, confidence, reason, subject, symptom, facts });
  return JSON.parse(said.replace(/ \(\d+\)"/g, '"'));
}

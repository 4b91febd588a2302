import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySessions, withOtherOrder } from "@/lib/domain/answer/any-sessions.fixture";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codes from "@/lib/domain/answer/playbook/shipped/codes.json";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { type Candidate, countBad } from "@/lib/domain/answer/verdict/candidates";
import { classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { factsBesideHeadline } from "@/lib/domain/answer/verdict/facts-beside-headline";
import { explain, findCause } from "@/lib/domain/answer/verdict/find-cause";
import { judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import { runs } from "@/lib/domain/property-runs.fixture";
import { classOf } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

const options = {
  hourOf: () => 12,
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  familyOf: (errors: readonly string[]) => familyOf(errors, codes),
};
const judge = (sessions: readonly Session[]) => judgeSessions(sessions, options);
const incidentsOf = (sessions: readonly Session[]) => findIncidents(sessions, options.rules, options.thresholds);

/** The verdict of a list, and those of its incidents. */
function verdictsOf(sessions: readonly Session[]): readonly Verdict[] {
  const range = judge(sessions);
  return [range, ...incidentsOf(sessions).map((incident) => judgeIncident(incident, sessions, range, options))];
}

/** Many runs, since failures would be rare; a few thousand take seconds. */
const often = runs(1_500);

describe("the same sessions get the same verdict", () => {
  test("in any order", () => {
    fc.assert(
      fc.property(withOtherOrder(anySessions), ([sessions, shuffled]) => {
        expect(verdictsOf(shuffled)).toEqual(verdictsOf(sessions));
        expect(incidentsOf(shuffled)).toEqual(incidentsOf(sessions));
      }),
      runs(500),
    );
  });

  test("with duplicates", () => {
    const lists = anySessions.chain((sessions) =>
      fc.tuple(fc.constant(sessions), fc.subarray([...sessions]), fc.subarray([...sessions])),
    );
    fc.assert(
      fc.property(lists, ([sessions, before, after]) => {
        const twice = [...before, ...sessions, ...after];
        expect(verdictsOf(twice)).toEqual(verdictsOf(sessions));
        expect(incidentsOf(twice)).toEqual(incidentsOf(sessions));
      }),
      runs(500),
    );
  });

  test("with an older copy of a session that has ended since", () => {
    const lists = anySessions.chain((sessions) => fc.tuple(fc.constant(sessions), fc.subarray([...sessions])));
    fc.assert(
      fc.property(lists, ([sessions, seenBefore]) => {
        const stale = seenBefore
          .filter(({ isEnded }) => isEnded)
          .map((session): Session => ({ ...session, isEnded: false, outcome: "on-going", endedAt: null }));
        expect(judge([...stale, ...sessions])).toEqual(judge(sessions));
        expect(judge([...sessions, ...stale])).toEqual(judge(sessions));
      }),
      runs(500),
    );
  });
});

describe("for any sessions", () => {
  test("at most four facts are shown, none repeats the one that decided, and the evidence exists", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const ids = new Set<string>(sessions.map(({ id }) => id));
        for (const verdict of verdictsOf(sessions)) {
          const { facts, against } = verdict;
          const shown = factsBesideHeadline(verdict);
          expect(facts.length).toBeGreaterThan(0);
          expect(shown.length).toBeLessThanOrEqual(4);
          expect(shown.filter(({ id }) => /^bad-o|^too-few$|^refused$|^stretch$/u.test(id))).toEqual([]);
          const evidence = [...facts, ...against].flatMap((fact) => fact.sessions);
          expect(evidence.filter((id) => !ids.has(id))).toEqual([]);
        }
      }),
      often,
    );
  });

  test("only an unknown verdict has no confidence and no reason, and says why", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        for (const { id, confidence, reason, unknown } of verdictsOf(sessions)) {
          expect(confidence === null).toBe(id === "unknown");
          expect(reason === null).toBe(id === "unknown");
          expect(unknown !== null).toBe(id === "unknown");
        }
      }),
      often,
    );
  });

  test("fewer than three sessions are not enough", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        for (const verdict of verdictsOf(sessions.slice(0, 2))) expect(verdict.id).toBe("unknown");
      }),
      often,
    );
  });

  test("each bad, refused or left attempt belongs to one incident, and no other session does", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const attempts = incidentsOf(sessions).flatMap((incident) => incident.attempts.map(({ id }) => id));
        const wanted = sessions
          .filter((session) => ["bad", "refused", "left"].includes(classOf(session, options.thresholds)))
          .map(({ id }) => id);
        expect(attempts.toSorted()).toEqual(wanted.toSorted());
      }),
      often,
    );
  });

  test("what is blamed goes wrong more often than the rest", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const { judged } = classifySessions(sessions, options.thresholds);
        const candidate = findCause(judged, explain(judged, options))?.first.candidate;
        if (!candidate || candidate.elsewhere.all === 0) return;
        const shareOf = (trials: Candidate["on"]) => countBad(trials) / trials.length;
        expect(shareOf(candidate.on)).toBeGreaterThan(candidate.elsewhere.bad / candidate.elsewhere.all);
      }),
      often,
    );
  });
});

test("5,000 sessions are judged quickly", () => {
  const sessions = Array.from({ length: 5_000 }, (_, index) =>
    sessionWith({
      id: `s${index}`,
      clientId: `c${index % 5}`,
      startedAt: mondayNoon + index * 7 * minuteMs,
      outcome: index % 11 === 0 || (index % 5 === 0 && index > 2_000) ? "start-failure-technical" : "played-well",
      texts: {
        deviceName: `Device ${index % 5}`,
        isp: `Provider ${index % 4}`,
        cdn: `CDN ${index % 6}`,
        asset: `Title ${index % 401}`,
      },
    }),
  );
  // The best of several runs, since the machine may be busy.
  const took = [1, 2, 3, 4].map(() => {
    const fresh = [...sessions];
    const started = performance.now();
    judge(fresh);
    incidentsOf(fresh);
    return performance.now() - started;
  });

  expect(judge(sessions).subject?.value).toBe("Device 0");
  // Five times what it takes (evals/speed.ts), to catch quadratic growth and not a slow machine.
  expect(Math.min(...took)).toBeLessThan(250);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySessions, withOtherOrder } from "@/lib/domain/answer/any-sessions.fixture";
import { type Assessment, type AssessmentInput, assess } from "@/lib/domain/answer/assess";
import { someGoodwillRules as goodwill } from "@/lib/domain/answer/goodwill/goodwill-rules.fixture";
import { checkOf, storyChecks } from "@/lib/domain/answer/others/other-viewers.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import type { VerdictId } from "@/lib/domain/answer/verdict/verdict";
import { runs } from "@/lib/domain/property-runs.fixture";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs, minuteMs } from "@/lib/domain/units";

function assessed(sessions: readonly Session[], changes: Partial<AssessmentInput> = {}): Assessment {
  return assess({
    ...{ sessions, isAddress: false, loaded: { kind: "all" }, others: null, goodwill: null },
    lastSeen: null,
    ...{ rules: defaultPlaybookRules, thresholds: defaultThresholds, codeMap },
    dayOf: (instant) => new Date(instant).toISOString().slice(0, 10),
    hourOf: (instant) => new Date(instant).getUTCHours(),
    ...changes,
  });
}

type Attempt = Readonly<{ minute: number; device: string; title?: string; outcome?: Outcome }>;

function attempt({ minute, device, title = `Title ${minute}`, outcome = "played-well" }: Attempt): Session {
  return sessionWith({
    id: `${minute} ${device}`,
    clientId: device,
    startedAt: mondayNoon + minute * minuteMs,
    outcome,
    texts: { deviceName: device, isp: "Cox", asset: title },
  });
}

const hourMinutes = hourMs / minuteMs;
const good = Array.from({ length: 40 }, (_, at) => attempt({ minute: at * 3 * hourMinutes, device: "Roku" }));
/** A TV on which everything fails, each time in an incident of its own. */
const tv = Array.from({ length: 6 }, (_, at) =>
  attempt({ minute: 30 + at * 20 * hourMinutes, device: "LG TV", outcome: "start-failure-technical" }),
);
const evening = 50 * hourMinutes;
/** A title that failed on the good device and on a phone. Both played others soon after. */
const finale = [0, 2, 4, 6, 8].map((minute, at) =>
  attempt({
    minute: evening + minute,
    device: ["Roku", "iPhone"][at % 2] ?? "",
    title: "Finale",
    outcome: "start-failure-technical",
  }),
);
const afterwards = [10, 70, 130].flatMap((minute) =>
  ["Roku", "iPhone"].map((device) => attempt({ minute: evening + minute, device })),
);

const deviceAndTitle = [...good, ...tv, ...finale, ...afterwards];

test("the order of the sessions and duplicates don't change an assessment", () => {
  const anyOthers = fc.constantFrom(null, ...Object.values(storyChecks));
  fc.assert(
    fc.property(withOtherOrder(anySessions), anyOthers, ([sessions, shuffled], checks) => {
      const session = assessed(sessions).compare?.id ?? asSessionId("none");
      const others = checks && { session, checks };
      const expected = assessed(sessions, { others, goodwill });
      expect(assessed(shuffled, { others, goodwill })).toEqual(expected);
      expect(assessed(sessions.toReversed(), { others, goodwill })).toEqual(expected);
      expect(assessed([...sessions, ...shuffled], { others, goodwill })).toEqual(expected);
    }),
    runs(200),
  );
});

test("what the verdict rests on and what to compare are the newest first", () => {
  const { evidence, compare } = assessed(deviceAndTitle);

  expect(evidence).toEqual(tv.toReversed());
  expect(compare).toEqual(tv.at(-1));
});

describe("a comparison with other viewers", () => {
  const before = assessed(deviceAndTitle);
  const unaffected = [
    checkOf("title", 2, 58, "Finale"),
    checkOf("network", 9, 350, "Cox"),
    checkOf("device", 6, 275, "LG TV"),
  ];
  const compared = (session: Session | undefined) =>
    assessed(deviceAndTitle, { others: { session: session?.id ?? asSessionId("none"), checks: unaffected } });
  const after = compared(tv.at(-1));
  const of = ({ incidents }: Assessment, cause: VerdictId) =>
    incidents.flatMap(({ verdict }) => (verdict?.id === cause ? [verdict] : []));

  test("changes the verdict and the incidents with the same cause", () => {
    expect(before.verdict).toMatchObject({ id: "device", subject: { value: "LG TV" } });
    expect(of(after, "device")).toHaveLength(tv.length);
    for (const verdict of [after.verdict, ...of(after, "device")]) {
      expect(verdict.facts.map(({ id }) => id)).toContain("others-fine");
    }
    for (const verdict of [before.verdict, ...of(before, "device")]) {
      expect(verdict.facts.map(({ id }) => id)).not.toContain("others-fine");
    }
  });

  test("is of the attempt that was sampled", () => {
    expect(after.compare).toEqual(tv.at(-1));
    expect(compared(tv[0])).toEqual({ ...after, compare: tv[0] });
  });

  test.each([
    ["a good one", good[0]],
    ["one with another cause", finale[0]],
    ["one that isn't there", undefined],
  ])("changes nothing around another attempt: %s", (_, session) => {
    expect(compared(session)).toEqual(before);
  });

  test("leaves an incident with another cause as it is", () => {
    // The samples would lower it: a title that plays for others isn't the cause.
    expect(of(before, "title")).toMatchObject([{ subject: { value: "Finale" } }]);
    expect(of(after, "title")).toEqual(of(before, "title"));
  });
});

test("only the newest twenty incidents are judged", () => {
  const failures = Array.from({ length: 25 }, (_, day) =>
    attempt({ minute: day * 24 * hourMinutes, device: "LG TV", outcome: "start-failure-technical" }),
  );
  const { incidents } = assessed(failures);

  expect(incidents.map(({ incident }) => incident.id)).toEqual(failures.toReversed().map(({ id }) => id));
  expect(incidents.map(({ verdict }) => verdict !== null)).toEqual(failures.map((_, at) => at < 20));
});

test("no incident at an address of several people is judged, for others' attempts are no contrast", () => {
  const ofTwo = deviceAndTitle.map((session, at) => ({ ...session, viewerId: at % 2 ? "a" : "b" }));
  const judged = (sessions: readonly Session[]) =>
    assessed(sessions, { isAddress: true }).incidents.map(({ verdict }) => verdict !== null);

  expect(new Set(judged(deviceAndTitle))).toEqual(new Set([true]));
  expect(new Set(judged(ofTwo))).toEqual(new Set([false]));
});

test("periods that are missing lower high confidence and are counted among the doubts", () => {
  const { verdict } = assessed(deviceAndTitle, { loaded: { kind: "part", missing: 2 } });

  expect(verdict).toMatchObject({ confidence: "medium", reason: "gaps" });
  expect(verdict.against[0]).toMatchObject({ id: "not-all-loaded", values: { missing: { count: 2 } } });
});

test("a list that may be cut lowers high confidence and says so, for the range and for every incident", () => {
  const whole = assessed(deviceAndTitle);
  const cut = assessed(deviceAndTitle, { loaded: { kind: "newest", limit: 500 } });

  expect(whole.verdict.confidence).toBe("high");
  expect(cut.verdict).toMatchObject({ id: "device", confidence: "medium", reason: "gaps" });
  for (const verdict of [cut.verdict, ...cut.incidents.map((one) => one.verdict)]) {
    expect(verdict?.against[0]).toMatchObject({ id: "not-all-loaded", values: { limit: { count: 500 } } });
  }
});

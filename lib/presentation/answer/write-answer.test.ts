import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import { judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { type Verdict, verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { runs } from "@/lib/domain/property-runs.fixture";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourOf } from "@/lib/domain/time/wall-time";
import { type EpochMs, minuteMs } from "@/lib/domain/units";
import { stepsFor, triedIn } from "@/lib/presentation/answer/steps";
import { answerWords, suggestedWording } from "@/lib/presentation/answer/write-answer";
import { incidentLine } from "@/lib/presentation/incidents/incident-words";

const books: readonly PhraseBook[] = [english, spanish];
const zone = "America/Chicago";
const options = {
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  hourOf: (instant: EpochMs) => hourOf(instant, zone),
  familyOf: ([code]: readonly string[]) => (code === "C1" ? "region" : null),
};

const steps: readonly StepRule[] = [
  { id: "device-close-app", verdicts: ["device"], deviceKinds: ["tv"] },
  { id: "device-other-browser", verdicts: ["device"], deviceKinds: ["computer"] },
  { id: "device-watch-elsewhere", verdicts: ["device"], unlessTried: ["another-device"] },
  { id: "network-closer", verdicts: ["network"], symptoms: ["wait"] },
  { id: "account-region", verdicts: ["account"], families: ["region"] },
  { id: "escalate", verdicts: [...verdictIds] },
];

const text = fc.option(fc.constantFrom("A", "B", "C"), { nil: null });
const anySession = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }),
    minute: fc.integer({ min: 0, max: 600 }),
    outcome: fc.constantFrom(...outcomes.map(({ id }) => id)),
    device: text,
    network: text,
    title: text,
    error: fc.option(fc.constantFrom("C1", "C2"), { nil: null }),
  })
  .map(({ id, minute, outcome, device, network, title, error }) =>
    sessionWith({
      id: `s${id}`,
      clientId: device ?? "",
      startedAt: mondayNoon + minute * minuteMs,
      isEnded: outcome !== "on-going",
      outcome,
      errors: error === null ? [] : [error],
      texts: { deviceName: device, isp: network, asset: title },
      numbers: { videoStartTime: 1_000, playingTime: 60_000, rebufferingTime: 100, rebufferingRatio: 0.1 },
    }),
  );

describe.each(books)("for any sessions, in $name", (book) => {
  test("no sentence has an empty or unknown variable", () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 40 }), (sessions) => {
        const verdict = judgeSessions(sessions, options);
        const incidents = findIncidents(sessions, defaultPlaybookRules, defaultThresholds);
        const words = answerWords({ verdict, incident: incidents[0] ?? null, book, steps, zone });
        const lines = incidents.flatMap((incident) => {
          const own = judgeIncident(incident, sessions, verdict, options);
          return [
            incidentLine(incident, { book, zone, thresholds: defaultThresholds }),
            suggestedWording(own, { book, zone }),
          ];
        });
        const said = [words.headline, words.say, ...words.facts, ...words.doubts, ...words.steps, ...lines].map(
          (part) => (typeof part === "string" ? part : part.text),
        );
        for (const sentence of said) {
          expect(sentence).not.toMatch(/[{}]|undefined|null|NaN| {2}|^\s*$| [.,;:]/u);
        }
        expect(words.confidence === null).toBe(verdict.id === "unknown");
      }),
      runs(300),
    );
  });
});

describe("steps", () => {
  const verdict = judgeSessions([], options);
  const device = (deviceKind: "tv" | "computer" | null): Verdict => ({
    ...verdict,
    id: "device",
    symptom: "start",
    subject: { factor: "device", value: "X", deviceKind },
  });

  test.each<{ name: string; of: Verdict; tried: readonly ("again" | "another-device")[]; ids: readonly string[] }>([
    {
      name: "depend on the device",
      of: device("tv"),
      tried: [],
      ids: ["device-close-app", "device-watch-elsewhere", "escalate"],
    },
    {
      name: "differ for another kind of device",
      of: device("computer"),
      tried: [],
      ids: ["device-other-browser", "device-watch-elsewhere", "escalate"],
    },
    {
      name: "omit what was tried",
      of: device("tv"),
      tried: ["another-device"],
      ids: ["device-close-app", "escalate"],
    },
    {
      name: "depend on the symptom",
      of: { ...verdict, id: "network", symptom: "picture" },
      tried: [],
      ids: ["escalate"],
    },
    {
      name: "depend on a refusal's family",
      of: { ...verdict, id: "account", family: "region" },
      tried: [],
      ids: ["account-region", "escalate"],
    },
    {
      name: "are limited in number, and keep the last",
      of: device(null),
      tried: [],
      ids: ["device-close-app", "device-watch-elsewhere", "escalate"],
    },
  ])("$name", ({ of, tried, ids }) => {
    expect(stepsFor(of, new Set(tried), steps)).toEqual(ids);
  });

  test("depend on good plays since, and on the comparison with other viewers", () => {
    const rules: readonly StepRule[] = [
      { id: "still-happening", verdicts: ["device"], when: "works-again" },
      { id: "known-incident", verdicts: ["device"], when: "others-too" },
      { id: "escalate", verdicts: ["device"] },
    ];
    const since = (good: number): Verdict => ({
      ...device("tv"),
      against: [{ id: "good-since", values: { good: { kind: "count", count: good } }, sessions: [] }],
    });

    expect(stepsFor(device("tv"), new Set(), rules)).toEqual(["escalate"]);
    expect(stepsFor(since(1), new Set(), rules)).toEqual(["escalate"]);
    expect(stepsFor(since(2), new Set(), rules)).toEqual(["still-happening", "escalate"]);
    expect(stepsFor({ ...device("tv"), reason: "others-agree" }, new Set(), rules)).toEqual([
      "known-incident",
      "escalate",
    ]);
  });

  test("depend on whether several people share an address, and on what 30 days show", () => {
    const rules = shippedSteps as readonly StepRule[];
    const shared: Verdict = { ...verdict, against: [{ id: "several-viewers", values: {}, sessions: [] }] };

    expect(stepsFor(verdict, new Set(), rules)).toContain("unknown-longer-range");
    expect(stepsFor({ ...verdict, unknown: "never-seen" }, new Set(), rules)).toEqual([
      ...["unknown-check-id", "unknown-right-viewer"],
    ]);
    expect(stepsFor(shared, new Set(), rules)).toEqual(["choose-caller", "unknown-try-now"]);
  });

  test.each(["nothing", "unknown"] as const)("don't ask someone who is watching to play something (%s)", (id) => {
    const rules = shippedSteps as readonly StepRule[];
    const stepsWith = (onGoing: number) =>
      stepsFor({ ...verdict, id, unknown: null, tally: { ...verdict.tally, onGoing } }, new Set(), rules);
    const tries = ["nothing-watch", "unknown-try-now"];

    expect(stepsWith(0).filter((step) => tries.includes(step))).toHaveLength(1);
    expect(stepsWith(1).filter((step) => tries.includes(step))).toEqual([]);
    expect(stepsWith(1)).toContain("on-going-screen");
  });

  test("with one ID appear once, whichever of its rules apply, and not if a condition excludes them", () => {
    const rules: readonly StepRule[] = [
      { id: "escalate", verdicts: ["device"], when: "only-this-viewer" },
      { id: "device-restart", verdicts: ["device"], unless: ["others-too"] },
      { id: "escalate", verdicts: ["device"] },
    ];
    const fine: Verdict = { ...device("tv"), facts: [{ id: "others-fine", values: {}, sessions: [] }] };

    expect(stepsFor(device("tv"), new Set(), rules)).toEqual(["device-restart", "escalate"]);
    expect(stepsFor({ ...device("tv"), reason: "others-agree" }, new Set(), rules)).toEqual(["escalate"]);
    expect(stepsFor(fine, new Set(), rules)).toEqual(["escalate", "device-restart"]);
  });

  test("take from an incident what was tried", () => {
    const attempt = (second: number, client: string, asset = "A") =>
      sessionWith({
        id: `t${second}`,
        clientId: client,
        startedAt: mondayNoon + second * 1000,
        outcome: second > 60 ? "played-well" : "start-failure-technical",
        texts: { asset, deviceName: client },
      });
    const sessions = [attempt(0, "tv"), attempt(60, "tv"), attempt(120, "phone")];
    const [incident = null] = findIncidents(sessions, defaultPlaybookRules, defaultThresholds);

    const other = [attempt(0, "tv"), attempt(60, "tv"), attempt(120, "phone", "B")];
    const [givenUp = null] = findIncidents(other, defaultPlaybookRules, defaultThresholds);

    expect([...triedIn(incident)]).toEqual(["again", "another-device"]);
    expect([...triedIn(givenUp)]).toEqual(["again", "another-device", "another-title"]);
    expect([...triedIn(null)]).toEqual([]);
  });
});

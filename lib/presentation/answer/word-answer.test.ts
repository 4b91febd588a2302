import { describe, expect, test } from "vitest";
import { assess } from "@/lib/domain/answer/assess";
import { someGoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, hourMs } from "@/lib/domain/units";
import { type AnswerSpeech, wordAnswer } from "@/lib/presentation/answer/word-answer";
import { formatDay } from "@/lib/presentation/format/format-time";

const steps = shippedSteps as readonly StepRule[];

function attempt(hours: number, deviceName: string, outcome: Outcome = "played-well"): Session {
  return sessionWith({
    ...{ id: `${hours} ${deviceName}`, clientId: deviceName, outcome },
    startedAt: mondayNoon + hours * hourMs,
    texts: { deviceName, isp: "Cox", asset: `Title ${hours}` },
  });
}

/** Twenty good days on two devices, and then two days on which one of them failed, so that the words have times. */
const sessions = [
  ...Array.from({ length: 40 }, (_, day) => attempt(day * 12, day % 2 ? "Roku" : "LG TV")),
  ...[482, 484, 506, 508].map((hours) => attempt(hours, "LG TV", "start-failure-technical")),
  ...[483, 485, 507].map((hours) => attempt(hours, "Roku")),
];

function worded(changes: Partial<AnswerSpeech> = {}) {
  const { goodwill = null, ...speech } = changes;
  const assessment = assess({
    ...{ sessions, isAddress: false, loaded: { kind: "all" }, others: null, goodwill },
    lastSeen: null,
    ...{ rules: defaultPlaybookRules, thresholds: defaultThresholds, codeMap },
    dayOf: (instant) => formatDay(instant, speech.viewerZone ?? "UTC"),
    hourOf: () => 12,
  });
  return wordAnswer(assessment, sessions, {
    ...{ book: english, books: [english, spanish], language: "en", steps, thresholds: defaultThresholds, goodwill },
    ...{ zone: "UTC", viewerZone: null, asOf: epochMs(mondayNoon + 510 * hourMs) },
    ...speech,
  });
}

describe("goodwill", () => {
  test("is in the answer if it was asked for", () => {
    expect(worded().goodwill).toBeNull();
    expect(worded({ goodwill: someGoodwillRules }).goodwill).toMatchObject({
      shared: null,
      measures: expect.arrayContaining([expect.objectContaining({ id: "plays-lost", value: "4 plays" })]),
      reached: [expect.objectContaining({ id: "lost" })],
    });
  });

  test("says whose days it counts", () => {
    const basisIn = (viewerZone: string | null) =>
      worded({ goodwill: someGoodwillRules, viewerZone }).goodwill?.basis;

    expect(basisIn(null)).toContain("Days are in your time zone");
    expect(basisIn("Asia/Tokyo")).toContain("Days are in the viewer's time zone");
  });
});

describe("the words for a ticket", () => {
  test("are left out if the page's times are the viewer's, or the viewer's zone isn't known", () => {
    expect(worded({ zone: "UTC", viewerZone: null }).ticket).toBeNull();
    expect(worded({ zone: "America/Chicago", viewerZone: "America/Chicago" }).ticket).toBeNull();
  });

  test("are those of the page in the viewer's zone if it's another one", () => {
    const page = worded({ zone: "UTC", viewerZone: "Asia/Tokyo" });
    const inTokyo = worded({ zone: "Asia/Tokyo" });
    const { headline, facts, doubts } = inTokyo;

    expect(page.ticket).toEqual({ zone: "Asia/Tokyo", headline, facts, doubts });
    expect(page.ticket?.headline).toContain("GMT+9");
    expect(page.headline).toContain("UTC");
  });
});

test("the caller's language changes only what is said to the caller", () => {
  const said = (answer: ReturnType<typeof worded>) => [
    answer.say,
    ...answer.incidents.flatMap(({ verdict }) => verdict?.say ?? []),
  ];
  const silent = ({ say, language, incidents, ...rest }: ReturnType<typeof worded>) => ({
    ...rest,
    incidents: incidents.map(({ verdict, ...incident }) => ({
      ...incident,
      verdict: verdict && { ...verdict, say: "" },
    })),
  });
  const [inEnglish, inSpanish] = [worded(), worded({ language: "es" })];

  expect([inEnglish.language, inSpanish.language]).toEqual(["en", "es"]);
  expect(silent(inSpanish)).toEqual(silent(inEnglish));
  for (const [at, sentence] of said(inSpanish).entries()) expect(sentence).not.toBe(said(inEnglish)[at]);
});

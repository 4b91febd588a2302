import { describe, expect, test } from "vitest";
import type { Assessment } from "@/lib/domain/answer/assess";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Template } from "@/lib/domain/answer/playbook/phrase-book";
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

const steps = shippedSteps as readonly StepRule[];

function attempt(hours: number, deviceName: string, outcome: Outcome = "played-well"): Session {
  return sessionWith({
    ...{ id: `${hours}`, clientId: `player ${deviceName}`, outcome },
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

function answer(changes: Partial<AnswerSpeech> = {}, of = sessions) {
  return worded(assessShipped(of), of, changes);
}

function worded(assessment: Assessment, of: readonly Session[], changes: Partial<AnswerSpeech> = {}) {
  return wordAnswer(assessment, of, {
    ...{ book: english, books: [english, spanish], language: "en", steps, thresholds: defaultThresholds },
    ...{ goodwill: null, zone: "UTC", viewerZone: null, asOf: epochMs(mondayNoon + 510 * hourMs) },
    ...changes,
  });
}

describe("a reply to the viewer", () => {
  test("says what the caller is told, in every language", () => {
    const { replies, says } = answer();

    expect(says.en).toMatch(/^I can see .+ so let's look at the TV first\.$/u);
    expect(replies.en?.say).toBe(
      says.en?.replace("I can see", "We can see").replace("let's look at", "please check"),
    );
    expect(replies.es?.say).toBe(says.es?.replace("Veo", "Vemos").replace("empecemos", "empiece"));
  });

  test.each([english, spanish])("asks for nothing that only happens on the phone ($name)", (book) => {
    const spoken = Object.values<Template>(book.say).flat();
    const written = Object.entries(book.written).reduce(
      (rest, [said, instead]) => rest.map((sentence) => sentence.replaceAll(said, instead)),
      spoken,
    );
    const live =
      /while I|together|right now|Is it (?:still|working)|\bI\b|\bme\b|[Ll]et's|mientras yo|juntos|ahora mismo|¿Le (?:sigue|funciona)|\b[Vv]eo\b|emos (?:por|esa|su|la)\b|\breviso\b/u;

    expect(spoken.filter((sentence) => live.test(sentence))).not.toEqual([]);
    expect(written.filter((sentence) => live.test(sentence))).toEqual([]);
    for (const said of Object.keys(book.written))
      expect(spoken.some((sentence) => sentence.includes(said))).toBe(true);
  });

  test.each([english, spanish])("doesn't say how many people share an address ($name)", (book) => {
    const shared = [
      { ...attempt(1, "Roku"), viewerId: "a" },
      { ...attempt(2, "Roku"), viewerId: "b" },
    ];
    const assessment = assessShipped(shared, { isAddress: true });
    const { says, replies } = worded(assessment, shared);

    expect(says[book.language]).toMatch(/Several people|Varias personas/u);
    expect(replies[book.language]?.say).toMatch(/^(?:Which account|¿Qué cuenta)/u);
  });

  test("asks for another try in writing, too", () => {
    const [one] = sessions.slice(-4);
    const only = one === undefined ? [] : [{ ...one, outcome: "start-failure-technical" as const }];

    expect(answer({}, only).replies.en?.say).toMatch(/UTC\. Please try it again and tell us what happens\.$/u);
  });

  test("has the steps that the viewer can do, in their language", () => {
    const texts = (language: string) => answer().replies[language]?.steps.map(({ text }) => text);

    expect(answer().steps.map(({ id }) => id)).toContain("escalate");
    expect(texts("en")).toEqual([
      "Close the app on the TV, then open it again",
      "Update the app on the TV",
      "Unplug the TV for a minute",
    ]);
    expect(texts("es")).toEqual([
      "Cierre la aplicación en su televisor y vuelva a abrirla",
      "Actualice la aplicación en su televisor",
      "Desenchufe su televisor durante un minuto",
    ]);
    expect(answer().replies.es).toMatchObject({ beforeSteps: spanish.note.replySteps });
  });

  test("has only steps that are marked for the caller", () => {
    const unmarked = steps.map(({ forCaller: _, ...rule }) => rule);

    expect(answer({ steps: unmarked }).replies.en?.steps).toEqual([]);
    expect(answer({ steps: unmarked }).steps).toEqual(answer().steps);
  });

  test("has times in the viewer's zone if it's known, whatever the page's clock", () => {
    const say = (changes: Partial<AnswerSpeech>) => answer(changes).replies.en?.say;

    expect(say({ zone: "America/New_York" })).toContain("EST");
    expect(say({ zone: "America/New_York", viewerZone: "Asia/Tokyo" })).toContain("GMT+9");
    expect(answer({ zone: "America/New_York", viewerZone: "Asia/Tokyo" }).say).toContain("EST");
  });
});

import { describe, expect, test } from "vitest";
import type { Template } from "@/lib/domain/answer/playbook/phrase-book";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import { minuteMs } from "@/lib/domain/units";
import { answerOf, attempts, failed } from "@/lib/presentation/answer/answer-of.fixture";
import { answerWords } from "@/lib/presentation/answer/write-answer";

const buffering = {
  outcome: "trouble",
  numbers: { rebufferingRatio: 10, videoStartTime: 900, playingTime: 27 * minuteMs, rebufferingTime: 3 * minuteMs },
} as const;
const days = [0, 1, 2, 3, 4];

/** Five days on which the TV rebuffers from 20:00 and is fine at 9:00, and the phone is fine at 18:00. */
const evenings = days.flatMap((day) => [
  ...attempts("Samsung Smart TV", 2, day * 24 - 3),
  ...attempts("Samsung Smart TV", 2, day * 24 + 8, buffering),
  ...attempts("iPhone", 2, day * 24 + 6),
]);

describe("one device that rebuffers", () => {
  const answer = answerOf([...attempts("Samsung Smart TV", 6, 0, buffering), ...attempts("iPhone", 6, 6)]);

  test("or its connection: nobody could tell, so the answer names both", () => {
    expect(answer).toMatchObject({
      verdict: "device",
      verdictLabel: "Device or app",
      reason: "Only on this TV, but its connection could cause it too.",
      headline:
        "All 6 attempts on the Samsung Smart TV kept rebuffering. Other devices played fine. Could be the TV or its connection.",
      say: "I can see your TV had buffering problems 6 times, most recently on 16\u00a0Nov\u00a017:00\u00a0UTC. It could be the TV or its connection. Let's find out which.",
    });
    expect(answer.reply?.say).toMatch(/It could be the TV or its connection\. Please help us find out which\.$/u);
  });

  test("is first told from its connection, by the caller too", () => {
    const first = ["network-closer", "connection-other-service", "connection-other-device"];

    expect(answer.steps).toEqual([...first, "escalate"]);
    expect(answer.reply?.steps.map(({ id }) => id)).toEqual(first);
  });

  test("is a phone: it can't use a cable", () => {
    const phone = answerOf([...attempts("Apple iPhone", 6, 0, buffering), ...attempts("Samsung Smart TV", 6, 6)]);

    expect(phone.reply?.steps[0]?.text).toBe("Move the phone closer to the Wi-Fi");
  });

  test("that fails to start is the device, and nothing is said about its connection", () => {
    const broken = answerOf([...attempts("Samsung Smart TV", 6, 0, failed), ...attempts("iPhone", 6, 6)]);

    expect(broken.verdictLabel).toBe("Device or app");
    expect(broken.steps[0]).toBe("device-close-app");
    expect(JSON.stringify(broken)).not.toContain("connection");
  });
});

describe("trouble in the evenings", () => {
  test("on one device is in the facts and in what the caller hears", () => {
    const answer = answerOf(evenings);

    expect(answer.facts).toContain("All 10 were in the evening (18:00 or later, viewer's time).");
    expect(answer.say).toContain("mostly in the evening. It could be the TV or its connection.");
  });

  test("on one network is too, and Do starts with what tells the home from the provider", () => {
    const onMobile = days.flatMap((day) => attempts("iPhone", 1, day * 24 + 10, { texts: { isp: "Vodafone" } }));
    const alsoTablet = days.flatMap((day) => attempts("iPad", 2, day * 24 + 9, buffering));
    const answer = answerOf([...evenings, ...alsoTablet, ...onMobile]);

    expect(answer).toMatchObject({ verdict: "network", verdictLabel: "Network or provider", side: null });
    expect(answer.facts).toContain("All 20 were in the evening (18:00 or later, viewer's time).");
    expect(answer.say).toContain("mostly in the evening. Let's check that connection together.");
    expect(answer.steps).toEqual([
      ...["network-other-services", "network-other-network", "network-closer", "escalate"],
    ]);
  });

  test("isn't said of trouble all day", () => {
    const allDay = answerOf([...attempts("Samsung Smart TV", 12, -6, buffering), ...attempts("iPhone", 12, -6)]);

    expect(JSON.stringify(allDay)).not.toContain("evening");
  });
});

describe.each([english, spanish])("the $name book", (book) => {
  const verdict = (factor: "device" | "app" | "system"): Verdict => ({
    ...{ id: "device", confidence: "low", reason: "device-or-connection", unknown: null, symptom: "wait" },
    ...{ segment: null, lastAt: null, family: null, against: [] },
    subject: { factor, value: "Sample", deviceKind: "tv" },
    facts: [],
    tally: { sessions: 9, bad: 5, good: 4, refused: 0, left: 0, unclear: 0, onGoing: 0 },
  });
  const wordsOf = (of: Verdict, happened = {}) =>
    answerWords({
      ...{ verdict: of, incident: null, steps: [], zone: "UTC" },
      book: { ...book, happened: { ...book.happened, ...happened } },
    });

  test.each(["device", "app", "system"] as const)("names the connection beside the %s", (factor) => {
    const words = wordsOf(verdict(factor));

    for (const said of [words.headline, words.say]) expect(said).toMatch(/connection|conexión/u);
  });

  test("without these words says what it says of a device", () => {
    const plain: Template = "{bad} {subject} {symptom}.";

    expect(wordsOf(verdict("device"), { device: plain, "device.connection": undefined }).headline).toMatch(
      /^5 Sample /u,
    );
  });
});

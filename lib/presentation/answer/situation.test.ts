import { describe, expect, test } from "vitest";
import { count, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import { fact } from "@/lib/domain/answer/verdict/facts";
import type { Fact, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { attempts, wordedAnswerOf } from "@/lib/presentation/answer/answer-of.fixture";
import { fill } from "@/lib/presentation/answer/fill";
import { answerWords } from "@/lib/presentation/answer/write-answer";

const steps = shippedSteps as readonly StepRule[];
const zone = "America/Chicago";
/** 25 November 2026, 20:50 in Chicago. */
const evening = epochMs(Date.UTC(2026, 10, 26, 2, 50));

/** A TV on which `bad` of `attempts` failed to start, while `good` of `elsewhere` played. */
function tvVerdict(bad: number, attempts: number, good = 0, elsewhere = good): Verdict {
  const others = { good: count(good), plays: count(elsewhere), factor: word("device") };
  return {
    ...{
      id: "device",
      confidence: "high",
      reason: "clear",
      unknown: null,
      symptom: "start",
      segment: null,
      family: null,
      lastAt: evening,
    },
    subject: { factor: "device", value: "Samsung TV", deviceKind: "tv" },
    facts: [
      fact("bad-on-device", { bad: count(bad), plays: count(attempts), subject: text("Samsung TV") }, []),
      ...(elsewhere > 0 ? [fact("good-on-others", others, [])] : []),
    ],
    against: [],
    tally: { sessions: attempts + elsewhere, bad, good, refused: 0, left: 0, unclear: 0, onGoing: 0 },
  };
}

const serviceVerdict: Verdict = {
  ...{
    id: "service",
    confidence: "medium",
    reason: "others-not-asked",
    unknown: null,
    symptom: "start",
    family: null,
  },
  ...{ subject: null, segment: { from: evening, to: epochMs(evening + 42 * minuteMs) } },
  lastAt: epochMs(evening + 42 * minuteMs),
  facts: [
    fact("bad-of-all", { bad: count(5), plays: count(5) }, []),
    fact("spread", { devices: count(3), networks: count(2), titles: count(0) }, []),
  ],
  against: [fact("good-since", { good: count(3) }, [])],
  tally: { sessions: 8, bad: 5, good: 3, refused: 0, left: 0, unclear: 0, onGoing: 0 },
};

const sample = { hit: count(40), others: count(98), factor: word("device"), value: text("Samsung TV") };
const othersFine: Fact = fact("others-fine", { ...sample, hit: count(1) }, []);

function othersToo(verdict: Verdict): Verdict {
  return { ...verdict, reason: "others-agree", facts: [...verdict.facts, fact("others-too", sample, [])] };
}

function wordsOf(verdict: Verdict, book: PhraseBook = english) {
  return answerWords({ verdict, incident: null, book, steps, zone });
}

describe("the side", () => {
  test("moves to ours if a device fails for others too", () => {
    expect(wordsOf(tvVerdict(6, 6)).side).toBe("viewer's side");
    expect(wordsOf(othersToo(tvVerdict(6, 6))).side).toBe("our side");
    expect(wordsOf(othersToo(tvVerdict(6, 6)), spanish).side).toBe("de nuestro lado");
  });

  test("isn't repeated after “Our service”", () => {
    expect(wordsOf(serviceVerdict)).toMatchObject({ verdict: "Our service", side: null });
  });

  test.each([english, spanish])("is never mistaken for a verdict ($name)", ({ verdicts, note }) => {
    const sides = [note.viewersSide, note.providersSide, note.ourSide].map((side) => side.toLowerCase());
    const names = Object.values(verdicts).map((name) => name.toLowerCase());

    expect(sides.filter((side) => names.some((name) => side.includes(name)))).toEqual([]);
  });
});

describe("the headline", () => {
  test.each([
    { of: tvVerdict(6, 6, 4), says: "All 6 attempts on the Samsung TV failed to start. Other devices played fine." },
    { of: tvVerdict(2, 2), says: "2 of 2 attempts on the Samsung TV failed to start." },
    {
      of: tvVerdict(5, 6, 1),
      says: "5 of 6 attempts on the Samsung TV failed to start. On other devices, 1 played fine.",
    },
    {
      of: tvVerdict(3, 3, 5, 6),
      says: "All 3 attempts on the Samsung TV failed to start. On other devices, 5 played fine.",
    },
    {
      of: serviceVerdict,
      says: "All 5 attempts failed to start on 3 devices (25\u00a0Nov\u00a020:50–\u206021:32\u00a0CST). It has worked since.",
    },
  ])("$says", ({ of, says }) => {
    expect(wordsOf(of).headline).toBe(says);
  });

  test("in Spanish counts the same", () => {
    expect(wordsOf(tvVerdict(6, 6, 4), spanish).headline).toBe(
      "Los 6 intentos en Samsung TV no iniciaron. En otros dispositivos todo se vio bien.",
    );
    expect(wordsOf(tvVerdict(1, 6), spanish).headline).toBe("1 de 6 intentos en Samsung TV no inició.");
  });
});

describe("the suggested wording says what the caller experienced, how often, and when", () => {
  test.each([
    {
      of: tvVerdict(6, 6, 4),
      says: "I can see your TV couldn't start a video 6 times, most recently on 25\u00a0Nov\u00a020:50\u00a0CST. Your other devices are fine, so let's look at the TV first.",
    },
    {
      of: tvVerdict(2, 3),
      says: "I can see your TV couldn't start a video twice, most recently on 25\u00a0Nov\u00a020:50\u00a0CST. Let's look at the TV first.",
    },
    {
      of: tvVerdict(1, 3),
      says: "I can see your TV couldn't start a video once, on 25\u00a0Nov\u00a020:50\u00a0CST. Let's look at the TV first.",
    },
    {
      of: { ...tvVerdict(6, 6), lastAt: null },
      says: "I can see your TV couldn't start a video 6 times. Let's look at the TV first.",
    },
  ])("$says", ({ of, says }) => {
    expect(wordsOf(of).say).toBe(says);
  });
});

describe("a comparison with other viewers changes", () => {
  test("a device's headline, wording and steps if others have it too", () => {
    const words = wordsOf(othersToo(tvVerdict(6, 6, 4)));

    expect(words.headline).toBe(
      "All 6 attempts on the Samsung TV failed to start. 40 of 98 others had problems too.",
    );
    expect(words.say).toBe(
      "I can see your TV couldn't start a video 6 times, most recently on 25\u00a0Nov\u00a020:50\u00a0CST. Other customers have it too: it's a fault in our app, and nothing's wrong with your TV.",
    );
    expect(words.steps.map(({ id }) => id)).toEqual([
      ...["ours-no-restarts", "known-incident", "device-watch-elsewhere", "escalate"],
    ]);
  });

  test("a device's wording if only this viewer has it", () => {
    const verdict = tvVerdict(6, 6, 4);
    const words = wordsOf({ ...verdict, facts: [...verdict.facts, othersFine] });

    expect(words.say).toContain("Most other customers aren't seeing this, so let's look at your TV.");
    expect(words.headline).toBe(wordsOf(verdict).headline);
    expect(words.steps).toEqual(wordsOf(verdict).steps);
  });

  test("the service's wording and steps", () => {
    const onlyThisViewer: Verdict = { ...serviceVerdict, reason: "others-disagree", against: [othersFine] };

    expect(wordsOf(serviceVerdict).say).toContain("That points to our side, not yours. It's worked since.");
    expect(wordsOf(othersToo(serviceVerdict)).say).toBe(
      "I can see you couldn't start a video 5 times, most recently on 25\u00a0Nov\u00a021:32\u00a0CST. That was a fault on our side, not yours. It looks fixed now. Is it working for you?",
    );
    expect(wordsOf(othersToo(serviceVerdict), spanish).say).toBe(
      "Veo que usted no pudo iniciar un video 5 veces, la última el 25\u00a0nov\u00a021:32\u00a0CST. Fue una falla de nuestro lado, no suya. Ya parece resuelto. ¿Le funciona bien?",
    );
    expect(wordsOf(onlyThisViewer).say).not.toContain("our side");
    expect(wordsOf(onlyThisViewer).steps.map(({ id }) => id)).toEqual([
      ...["device-watch-elsewhere", "network-other-network", "account-try-again", "escalate"],
    ]);
  });

  test("nothing that several people hear", () => {
    const verdict = othersToo(tvVerdict(6, 6));
    const shared = { ...verdict, against: [fact("several-viewers", { count: count(3) }, [])] };

    expect(wordsOf(shared).say).toBe(english.say["several-viewers"]);
  });
});

describe("an older book without these words", () => {
  const old: PhraseBook = {
    ...(({ troubles: _, lately: __, ...rest }) => rest)(english as PhraseBook),
    happened: { ...english.happened, device: "{bad} of {plays.play} on {subject} {symptom}." },
    say: { ...withoutCompared(english.say), device: "{bad.play} {symptom}." } as PhraseBook["say"],
    words: (({ attempt: _, "attempt.plural": __, ...rest }) => rest)(english.words),
  };

  test("still works, with the same wording after a comparison as before", () => {
    expect(wordsOf(tvVerdict(5, 6), old).headline).toBe("5 of 6 plays on Samsung TV failed to start.");
    expect(wordsOf(othersToo(tvVerdict(5, 6)), old).say).toBe("5 plays failed to start.");
  });

  test("says plays for attempts, and nothing about what the caller experienced", () => {
    const speech = { book: old, zone };

    expect(fill("{n.attempt}", { n: count(1) }, speech)).toBe("1 play");
    expect(fill("{n.attempt}", { n: count(5) }, speech)).toBe("5 plays");
    expect(wordsOf({ ...serviceVerdict, against: [] }, old).say).toBe(
      "I can see the problem. It points to our side, not your home.",
    );
  });
});

function withoutCompared(templates: object): object {
  return Object.fromEntries(Object.entries(templates).filter(([id]) => !/others-too|only-this-viewer/.test(id)));
}

describe("a reason", () => {
  test("says that it is only on what is blamed, unless it also happened elsewhere", () => {
    const verdict = tvVerdict(6, 6, 4);
    const elsewhere = fact("bad-elsewhere", { bad: count(1), plays: count(5) }, []);

    expect(wordsOf(verdict).reason).toBe("Repeated, only on this TV.");
    expect(wordsOf({ ...verdict, against: [elsewhere] }).reason).toBe(
      "Repeated, and nothing else explains it as well.",
    );
  });
});

describe("nothing wrong", () => {
  const sessions = attempts("Roku", 12, 1, { numbers: { playingTime: 1_800_000, videoStartTime: 1_500 } });

  test("of everything, if all sessions are loaded", () => {
    expect(wordedAnswerOf(sessions).say).toContain("everything you watched in this period");
  });

  test.each([
    { kind: "newest", limit: 500 },
    { kind: "part", missing: 2 },
  ] as const)("of what is seen so far, if $kind sessions are loaded", (loaded) => {
    const { say, replies } = wordedAnswerOf(sessions, { loaded });
    expect(say).toMatch(/^From what I can see so far, everything played fine\./u);
    expect(replies.en?.say).toMatch(/^From what we can see so far, everything played fine\./u);
  });
});

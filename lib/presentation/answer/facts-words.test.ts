import { describe, expect, test } from "vitest";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs, milliseconds, minuteMs } from "@/lib/domain/units";
import { answerOf, attempts, type Changes, failed } from "@/lib/presentation/answer/answer-of.fixture";

describe("the facts beside a headline", () => {
  test("are what the failed attempts share, then the contrast, then when it began, and none repeats the headline", () => {
    const sessions = [
      ...attempts("Samsung TV", 20, -40, { texts: { appVersion: "7.2.0" } }),
      ...attempts("iPhone", 11, -20, { texts: { appVersion: "7.1" } }),
      ...attempts("Samsung TV", 6, 0, { ...failed, texts: { appVersion: "7.2.1" } }),
    ];

    expect(answerOf(sessions)).toMatchObject({
      verdict: "device",
      headline: "All 6 attempts with app 7.2.1 failed to start. Other versions played fine.",
      facts: [
        "All 6 ended with error AVPLAY_DECODER_INIT_FAILED.",
        "31 of 31 attempts on other app versions played fine, on the same network.",
        "Began 16\u00a0Nov\u00a012:00\u00a0UTC, when app version 7.2.1 appeared (may be a coincidence). Before, 31 of 31 played fine.",
        "Happened on 6 titles.",
      ],
    });
  });

  test("say since when it works again, even if something appeared when it began", () => {
    const sessions = [
      ...attempts("Samsung TV", 12, -40, { texts: { appVersion: "7.2.0" } }),
      ...attempts("Samsung TV", 8, 0, { ...failed, texts: { appVersion: "7.2.1" } }),
      ...attempts("Samsung TV", 12, 10, { texts: { appVersion: "7.2.1" } }),
    ];

    expect(answerOf(sessions).facts).toContain(
      "Began 16\u00a0Nov\u00a012:00\u00a0UTC, when app version 7.2.1 appeared (may be a coincidence). Fine again since 16\u00a0Nov\u00a022:00\u00a0UTC.",
    );
  });

  test("don't repeat the error that the headline names", () => {
    const { headline, facts } = answerOf([
      ...attempts("Samsung TV", 3, 0, { outcome: "start-failure-business", errors: ["E-4711"] }),
      ...attempts("iPhone", 2, 0),
    ]);

    expect(headline).toBe("3 of 5 attempts blocked by an account rule, with error E-4711.");
    expect(facts).toEqual(["No technical failures. 2 plays without problems."]);
  });

  test("say what was affected if nothing is shared", () => {
    const bad = [{ errors: ["E1"] }, { errors: ["E2"] }].flatMap((changes, at) =>
      attempts(`Device ${at}`, 1, at, { outcome: "start-failure-technical", ...changes }),
    );

    expect(answerOf([...bad, ...attempts("iPhone", 5, 5)]).facts).toEqual([
      "Affected: 2 devices, 1 network, 1 title.",
    ]);
  });

  test("name the devices that played when too many streams blocked an attempt", () => {
    const playing = ["Fire TV Stick", "iPad", "Chromecast"].map((deviceName) =>
      sessionWith({
        ...{ id: deviceName, clientId: deviceName, startedAt: mondayNoon, endedAt: mondayNoon + 2 * hourMs },
        texts: { deviceName },
        numbers: { videoStartTime: 900, playingTime: 2 * hourMs },
      }),
    );
    const blocked = attempts("Samsung TV", 2, 1, {
      outcome: "start-failure-business",
      errors: ["CONCURRENT_STREAM_LIMIT"],
    });
    const { headline, facts } = answerOf([...playing, ...blocked]);

    expect(headline).toBe("2 of 5 attempts blocked: too many streams at once.");
    expect(facts.slice(0, 2)).toEqual([
      "2 attempts ended with error CONCURRENT_STREAM_LIMIT.",
      "Playing then: Chromecast, Fire TV Stick, iPad.",
    ]);
  });
});

describe("a single attempt", () => {
  const [start] = attempts("Samsung TV", 1, 2, failed);
  const single = (changes: Changes = {}) => [sessionWith({ ...start, ...changes })];

  test("that failed is stated, with when and where, and asks for another try", () => {
    expect(answerOf(single())).toMatchObject({
      verdict: "unknown",
      headline: "One attempt, on 16\u00a0Nov\u00a014:00\u00a0UTC, and it failed to start on the Samsung TV.",
      say: "I can see one video that didn't start on 16\u00a0Nov\u00a014:00\u00a0UTC. Could you try it again while I watch?",
      lastTime: "Last time: 22 hours ago",
      facts: ["1 attempt ended with error AVPLAY_DECODER_INIT_FAILED."],
    });
  });

  test("that broke off says so", () => {
    const answer = answerOf(single({ outcome: "playback-failure-technical" }));

    expect(answer.headline).toBe(
      "One attempt, on 16\u00a0Nov\u00a014:00\u00a0UTC, and it stopped partway through on the Samsung TV.",
    );
    expect(answer.say).toContain(
      "I can see you had a video stop partway through on 16\u00a0Nov\u00a014:00\u00a0UTC.",
    );
  });

  test("that was blocked is no fault", () => {
    const answer = answerOf(single({ outcome: "start-failure-business", errors: ["E-4711"] }));

    expect(answer).toMatchObject({
      verdict: "unknown",
      headline: "One attempt, on 16\u00a0Nov\u00a014:00\u00a0UTC, blocked by an account rule on the Samsung TV.",
      say: "I can see one video that was blocked on 16\u00a0Nov\u00a014:00\u00a0UTC. Could you try it again while I watch?",
      facts: ["1 attempt ended with error E-4711."],
    });
  });

  test("that played is too little to judge", () => {
    expect(answerOf(single({ outcome: "played-well", errors: [] })).headline).toBe(
      "Only 1 session with a known outcome, too few to judge.",
    );
  });
});

test("sessions without an outcome are counted", () => {
  expect(answerOf(attempts("Samsung TV", 4, 0, { outcome: "unclear" })).headline).toBe(
    "Conviva sent no outcome for most of these 4 sessions.",
  );
});

test("two attempts that failed are stated too", () => {
  expect(answerOf(attempts("Samsung TV", 2, 1, failed)).headline).toBe(
    "2 of 2 attempts failed to start. Too few to tell why.",
  );
});

describe("a viewer without sessions", () => {
  const seen = {
    kind: "seen",
    startedAt: epochMs(mondayNoon + 3 * hourMs - 8 * dayMs),
    elapsed: milliseconds(8 * dayMs),
  } as const;

  test.each([
    { lastSeen: { kind: "never" }, isAddress: false, says: "Never seen in 30 days: check the ID." },
    { lastSeen: { kind: "never" }, isAddress: true, says: "Never seen in 30 days: check the address." },
    { lastSeen: { ...seen, rangeDays: 1 }, isAddress: false, says: "No attempts in 24 h. The last was 8 days ago." },
    {
      lastSeen: { ...seen, rangeDays: 7 },
      isAddress: false,
      says: "No attempts in 7 days. The last was 8 days ago.",
    },
    {
      lastSeen: { ...seen, rangeDays: null },
      isAddress: false,
      says: "No attempts in this range. The last was 8 days ago.",
    },
    { lastSeen: null, isAddress: false, says: "Conviva has no sessions for this range." },
  ] as const)("$says", ({ says, ...given }) => {
    expect(answerOf([], given).headline).toBe(says);
  });

  test("who was seen before has the time of the last attempt", () => {
    expect(answerOf([], { lastSeen: { ...seen, rangeDays: 1 } }).facts).toEqual([
      "Last attempt: 8\u00a0Nov\u00a015:00\u00a0UTC.",
    ]);
  });
});

test("plays that kept rebuffering say how much, and a small share isn't 0", () => {
  const buffering = {
    outcome: "trouble",
    numbers: { rebufferingRatio: 10, videoStartTime: 900, playingTime: 27 * minuteMs, rebufferingTime: 3 * minuteMs },
  } as const;
  const fine = { numbers: { videoStartTime: 900, playingTime: 60 * minuteMs, rebufferingTime: 1_000 } } as const;

  expect(answerOf([...attempts("TV", 6, 0, buffering), ...attempts("Phone", 6, 6, fine)]).facts[0]).toBe(
    "Rebuffering: 10 % of viewing time over 6 plays.",
  );
  expect(answerOf(attempts("Phone", 6, 6, fine)).facts).toContain("< 0.1 % of viewing time was rebuffering.");
});

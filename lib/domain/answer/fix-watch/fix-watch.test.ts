import { describe, expect, test } from "vitest";
import {
  broken,
  ended,
  failed,
  failing,
  fresh,
  left,
  neverStarted,
  refused,
  slow,
  tv,
  waiting,
  watched,
  watchStartedAt,
} from "@/lib/domain/answer/fix-watch/fix-watch.fixture";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, minuteMs } from "@/lib/domain/units";

describe("a new attempt", () => {
  test.each([
    { name: "plays on for a minute", before: neverStarted, play: fresh(), state: "looks-better" },
    {
      name: "ended well",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "played-well" }),
      state: "looks-better",
    },
    {
      name: "has played for seconds",
      before: neverStarted,
      play: fresh({ numbers: { playingTime: 20_000 } }),
      state: "too-early",
    },
    {
      name: "has no picture yet",
      before: neverStarted,
      play: fresh({ numbers: { videoStartTime: null, playingTime: null } }),
      state: "too-early",
    },
    { name: "was left at once", before: neverStarted, play: fresh(left), state: "too-early" },
    { name: "is unclear", before: neverStarted, play: fresh({ ...ended, outcome: "unclear" }), state: "too-early" },
    { name: "never started either", before: neverStarted, play: fresh(failed), state: "failed-again" },
    {
      name: "was given up after a long wait",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "exit-after-wait" }),
      state: "failed-again",
    },
    {
      name: "was refused",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "start-failure-business" }),
      state: "failed-again",
    },
    {
      name: "broke off, another fault",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "playback-failure-technical" }),
      state: "failed-again",
    },
    {
      name: "rebuffers again",
      before: waiting,
      play: fresh({ numbers: { rebufferingRatio: 9 } }),
      state: "failed-again",
    },
    {
      name: "rebuffers in its first minute",
      before: waiting,
      play: fresh({ numbers: { rebufferingRatio: 9, playingTime: 30_000 } }),
      state: "too-early",
    },
    {
      name: "rebuffers where others never started",
      before: neverStarted,
      play: fresh({ numbers: { rebufferingRatio: 28 } }),
      state: "other-trouble",
    },
    {
      name: "has a low picture where others rebuffered",
      before: waiting,
      play: fresh({ ...ended, outcome: "trouble", numbers: { averagePeakBitrate: 300_000 } }),
      state: "other-trouble",
    },
    {
      name: "had trouble that our thresholds do not show",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "trouble" }),
      state: "other-trouble",
    },
    {
      name: "plays where others were refused",
      before: refused,
      play: fresh(),
      state: "looks-better",
    },
    {
      name: "is refused again",
      before: refused,
      play: fresh({ ...ended, outcome: "start-failure-business" }),
      state: "failed-again",
    },
    {
      name: "starts slowly again",
      before: slow,
      play: fresh({ numbers: { videoStartTime: 11_000, playingTime: 5000 } }),
      state: "failed-again",
    },
    {
      name: "does not say how long it played",
      before: broken,
      play: fresh({ numbers: { playingTime: null } }),
      state: "too-early",
    },
    {
      name: "is on another device",
      before: neverStarted,
      play: fresh({ texts: { deviceName: "iPhone" } }),
      state: "another-place",
    },
    {
      name: "does not name its device",
      before: neverStarted,
      play: fresh({ texts: { deviceName: null } }),
      state: "another-place",
    },
  ] as const)("that $name: $state", ({ before, play, state }) => {
    expect(watched({ before, after: [...before, play], subject: tv })).toMatchObject({
      state,
      session: play,
    });
  });

  test("is one that began after the watch, that was not listed then, and that it is not compared with", () => {
    const early = fresh({ startedAt: watchStartedAt - 2 * minuteMs });
    const listed = fresh({ id: "listed" });
    const before = neverStarted.map((session) => ({ ...session, startedAt: epochMs(watchStartedAt + 1) }));
    const known = new Set([listed.id]);

    expect(watched({ before, after: [early, listed, ...before], known, subject: null })).toMatchObject({
      state: "not-in-yet",
      session: null,
      troubles: [],
    });
  });

  test("may have begun up to two minutes before", () => {
    const early = fresh({ startedAt: watchStartedAt - 2 * minuteMs + 1 });

    expect(watched({ before: neverStarted, after: [early], subject: tv }).state).toBe("looks-better");
  });

  test("is judged by the operator's thresholds", () => {
    const thresholds = { ...defaultThresholds, rebufferingRatio: { unit: "percent", good: 10, poor: 30 } } as const;
    const after = [fresh({ numbers: { rebufferingRatio: 28 } })];

    expect(watched({ before: neverStarted, after, subject: tv })).toMatchObject({ troubles: ["waiting"] });
    expect(watched({ before: neverStarted, after, subject: tv, thresholds })).toMatchObject({
      state: "looks-better",
      troubles: [],
    });
  });

  test.each([
    { name: "on any device, if nothing is blamed", subject: null, texts: { deviceName: null } },
    {
      name: "over several CDNs, if one of them is blamed",
      subject: { factor: "cdn", value: "BLUEWAVE", deviceKind: null },
      texts: { cdn: "AKAMAI, BLUEWAVE" },
    },
  ] as const)("counts $name", ({ subject, texts }) => {
    expect(watched({ before: waiting, after: [fresh({ texts })], subject }).state).toBe("looks-better");
  });

  test("on one of two devices of a model is recognised by its player", () => {
    const subject: Subject = { ...tv, value: "Samsung Smart TV (2)" };
    const state = (clientId: string) =>
      watched({ before: failing({ clientId: "second" }), after: [fresh({ clientId })], subject }).state;

    expect([state("second"), state("first"), state("")]).toEqual(["looks-better", "another-place", "another-place"]);
  });
});

import { describe, expect, test } from "vitest";
import { goodSessionFacts, rebufferingFacts } from "@/lib/domain/answer/verdict/facts";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { minuteMs } from "@/lib/domain/units";

const play = (playingTime: number | null, rebufferingTime: number | null) =>
  sessionWith({ id: `${playingTime} ${rebufferingTime}`, numbers: { playingTime, rebufferingTime } });

describe("how much of the viewing time was rebuffering", () => {
  test("is the ratio of the totals, not the average of the plays, over those that were measured", () => {
    const plays = [play(9 * minuteMs, minuteMs), play(90 * minuteMs, 0), play(5 * minuteMs, null)];

    expect(rebufferingFacts(plays, "wait")).toEqual([
      {
        id: "rebuffered",
        values: { percent: { kind: "percent", percent: 1 }, plays: { kind: "count", count: 2 } },
        sessions: plays.slice(0, 2).map(({ id }) => id),
      },
    ]);
  });

  test("isn't stated if nothing was measured, or something else went wrong", () => {
    expect(rebufferingFacts([play(null, minuteMs), play(0, 0)], "wait")).toEqual([]);
    expect(rebufferingFacts([play(9 * minuteMs, minuteMs)], "start")).toEqual([]);
    expect(goodSessionFacts([play(null, null)])).toEqual([]);
  });
});

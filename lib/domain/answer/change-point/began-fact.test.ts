import { describe, expect, test } from "vitest";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";

/** One attempt an hour, good "." or bad "x", on two devices in turn, with app 8.14 since the first bad one. */
function beganIn(pattern: string) {
  const turned = pattern.indexOf("x");
  const sessions = [...pattern].map(
    (sign, at): Session =>
      sessionWith({
        ...{ id: String(at), startedAt: mondayNoon + at * hourMs, clientId: `player ${at % 2}` },
        outcome: sign === "x" ? "start-failure-technical" : "played-well",
        texts: {
          appVersion: turned !== -1 && at >= turned ? "8.14" : "8.13",
          ...{ deviceName: `Device ${at % 2}`, isp: "Cox", asset: `Title ${at}` },
        },
      }),
  );
  return assessShipped(sessions).verdict.facts.find(({ id }) => id === "began");
}

describe("when it began", () => {
  test("is a fact, with what appeared then, and the attempts on both sides as evidence", () => {
    const began = beganIn("..........xxxxxxx.xxxx.");

    expect(began?.values).toEqual({
      began: { kind: "instant", instant: mondayNoon + 10 * hourMs },
      good: { kind: "count", count: 10 },
      plays: { kind: "count", count: 10 },
      factor: { kind: "word", word: "app" },
      value: { kind: "text", text: "8.14" },
    });
    expect(began?.sessions).toHaveLength(23);
  });

  test("has the time since which it has worked again", () => {
    expect(beganIn("..........xxxxxxx..........")?.values.ended).toEqual({
      kind: "instant",
      instant: mondayNoon + 17 * hourMs,
    });
  });

  test.each([
    { name: "there is no change point", pattern: "x.x.x.x.x.x.x.x." },
    { name: "there are too few attempts", pattern: "....xxxx" },
    { name: "nothing was wrong", pattern: "................" },
  ])("is left out if $name", ({ pattern }) => {
    expect(beganIn(pattern)).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";
import { changePointWords } from "@/lib/presentation/answer/change-point-words";

/** One attempt an hour, good "." or bad "x", with app 8.14 since the first bad one. */
function wordsOf(pattern: string) {
  const turned = pattern.indexOf("x");
  const sessions = [...pattern].map(
    (sign, at): Session =>
      sessionWith({
        ...{ id: String(at), startedAt: mondayNoon + at * hourMs },
        outcome: sign === "x" ? "start-failure-technical" : "played-well",
        texts: { appVersion: turned !== -1 && at >= turned ? "8.14" : "8.13" },
      }),
  );
  return changePointWords(assessShipped(sessions).changePoint, "UTC");
}

/** The ids of a part of the pattern. */
function ids(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, index) => String(from + index));
}

test("a change point comes with the comparison, and with what appeared at the same time", () => {
  expect(wordsOf("..........xxxxxxx.xxxx.")).toEqual({
    headline: "Began on Mon 16 Nov 22:00 UTC. The attempt before was on Mon 16 Nov 21:00 UTC.",
    comparison: {
      before: { text: "0 of 10 before", sessions: ids(0, 10) },
      since: { text: "11 of 13 since", sessions: ids(10, 23) },
    },
    ending: { text: "The last play was fine, too few to say it's over.", sessions: ["22"] },
    changedWith: [
      {
        id: "app 8.14",
        text: "App 8.14 appeared at the same time. It may not be the cause.",
        note: "In 11 of 11 attempts with problems, and none of the 10 before. 2 plays with it were fine.",
        sessions: ids(10, 22).filter((id) => id !== "17"),
      },
    ],
    firstBad: { id: "10", label: "First attempt with problems" },
  });
});

test("a change point that is over says since when", () => {
  expect(wordsOf("..........xxxxxxx..........")).toMatchObject({
    comparison: {
      before: { text: "0 of 10 before", sessions: ids(0, 10) },
      since: { text: "7 of 7 while it lasted", sessions: ids(10, 17) },
    },
    ending: {
      text: "Fine again since Tue 17 Nov 05:00 UTC: 0 of 10 had problems since then.",
      sessions: ids(17, 27),
    },
  });
});

test.each([
  { pattern: "..xx", headline: "Needs at least 5 attempts on each side. Choose a longer range." },
  { pattern: "..........", headline: "No technical problems in this range." },
  { pattern: "xxxxxxxxxx", headline: "It was already happening when this range starts. Choose a longer range." },
  { pattern: "x.x.x.x.x.x.x.x", headline: "No clear starting point in this range. A longer range may show one." },
])("for $pattern it says why that is unknown", ({ pattern, headline }) => {
  expect(wordsOf(pattern)).toEqual({ headline, comparison: null, ending: null, changedWith: [], firstBad: null });
});

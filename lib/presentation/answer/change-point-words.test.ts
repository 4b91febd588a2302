import { expect, test } from "vitest";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";
import { changePointWords } from "@/lib/presentation/answer/change-point-words";

/** A play an hour, good "." or bad "x", with app 8.14 since the first bad one. */
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

/** The ids from one place of the pattern up to another. */
function ids(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, index) => String(from + index));
}

test("a turn is told with the comparison, and with what came at the same time", () => {
  expect(wordsOf("..........xxxxxxx.xxxx.")).toEqual({
    headline: "It turned for the worse on Mon 16 Nov 22:00 UTC; the play before was on Mon 16 Nov 21:00 UTC.",
    comparison: {
      before: { text: "0 of 10 before", sessions: ids(0, 10) },
      since: { text: "11 of 13 since", sessions: ids(10, 23) },
    },
    ending: { text: "The last play was good, too few to say that it is over.", sessions: ["22"] },
    changedWith: [
      {
        id: "app 8.14",
        text: "App 8.14 came at the same time; that need not be the cause.",
        note: "In 11 of 11 bad plays, in none of 10 before; with it 2 plays went well.",
        sessions: ids(10, 22).filter((id) => id !== "17"),
      },
    ],
    firstBad: { id: "10", label: "First play that went wrong" },
  });
});

test("a turn that is over says since when", () => {
  expect(wordsOf("..........xxxxxxx..........")).toMatchObject({
    comparison: {
      before: { text: "0 of 10 before", sessions: ids(0, 10) },
      since: { text: "7 of 7 while it lasted", sessions: ids(10, 17) },
    },
    ending: {
      text: "Good again since Tue 17 Nov 05:00 UTC: 0 of 10 went wrong since then.",
      sessions: ids(17, 27),
    },
  });
});

test.each([
  { pattern: "..xx", headline: "At least 5 plays each side are needed; choose a longer range." },
  { pattern: "..........", headline: "Nothing went wrong technically in this range." },
  { pattern: "xxxxxxxxxx", headline: "It was so from the first play of this range on; choose a longer range." },
  { pattern: "x.x.x.x.x.x.x.x", headline: "No clear turn for the worse in this range; a longer one may show it." },
])("of $pattern it says why nothing can be told", ({ pattern, headline }) => {
  expect(wordsOf(pattern)).toEqual({ headline, comparison: null, ending: null, changedWith: [], firstBad: null });
});

import { expect, test } from "vitest";
import { withDoubtfulData } from "@/lib/domain/answer/verdict/doubtful-data";
import { blank } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";

const tally = { sessions: 4, bad: 0, good: 0, refused: 4, left: 0, unclear: 0, onGoing: 0 };
const account: Verdict = {
  ...blank,
  id: "account",
  confidence: "high",
  reason: "marked-by-conviva",
  facts: [],
  tally,
};

/** Sessions on one television at home, one for each distance from the first, with these texts. */
function sessionsAt(distancesMs: readonly number[], texts: Partial<Session["texts"]> = {}, player = "tv") {
  return distancesMs.map((ms) =>
    sessionWith({
      ...{ id: `${player} ${ms}`, clientId: player, startedAt: mondayNoon + ms },
      texts: { deviceName: "LG Smart TV", isp: "Comcast", asset: "One", city: "Boston", ...texts },
    }),
  );
}

const inTurn = (...lists: readonly (readonly Session[])[]) =>
  lists.flat().toSorted((a, b) => a.startedAt - b.startedAt);
const days = [0, 1, 2, 3].map((day) => day * dayMs);
const bare = { deviceName: null, isp: null, asset: null };
const theirs = { deviceName: "Roku Express", city: "Chicago" };

test.each([
  { name: "days apart", sessions: sessionsAt(days), reason: "marked-by-conviva" },
  { name: "within a minute", sessions: sessionsAt([0, 20_000, 40_000, minuteMs]), reason: "one-episode" },
  { name: "within a little more", sessions: sessionsAt([0, minuteMs + 1]), reason: "marked-by-conviva" },
  { name: "mostly of nothing known", sessions: inTurn(sessionsAt(days, bare), sessionsAt([1, 2])), reason: "gaps" },
  {
    name: "half of nothing known",
    sessions: inTurn(sessionsAt([0, dayMs], bare), sessionsAt([1, 2])),
    reason: "marked-by-conviva",
  },
  {
    name: "on televisions in two cities, on two days",
    sessions: inTurn(sessionsAt([0, dayMs]), sessionsAt([hourMs, dayMs + hourMs], theirs, "theirs")),
    reason: "several-viewers",
  },
  {
    name: "on televisions in two cities, on one day",
    sessions: inTurn(sessionsAt([0, dayMs]), sessionsAt([hourMs], theirs, "theirs")),
    reason: "marked-by-conviva",
  },
  {
    name: "on one television that moves between two cities",
    sessions: inTurn(sessionsAt(days), sessionsAt([hourMs, dayMs + hourMs], { city: "Chicago" })),
    reason: "marked-by-conviva",
  },
  {
    name: "on a television at home and a phone elsewhere",
    sessions: inTurn(
      sessionsAt(days),
      sessionsAt([hourMs, dayMs + hourMs], { deviceName: "Apple iPhone", city: "Chicago" }, "phone"),
    ),
    reason: "marked-by-conviva",
  },
])("sessions $name: $reason", ({ sessions, reason }) => {
  const confidence = reason === account.reason ? "high" : "medium";

  expect(withDoubtfulData(account, sessions)).toEqual({ ...account, confidence, reason });
});

test("good attempts within a minute are few, not one incident", () => {
  const nothing: Verdict = { ...account, id: "nothing", reason: "many-plays" };

  expect(withDoubtfulData(nothing, sessionsAt([0, 1, 2]))).toMatchObject({
    confidence: "medium",
    reason: "few-plays",
  });
});

test.each(["medium", "low"] as const)("%s confidence stays", (confidence) => {
  expect(withDoubtfulData({ ...account, confidence }, sessionsAt([0]))).toEqual({ ...account, confidence });
});

import { expect, test } from "vitest";
import { answerOf, attempts, failed } from "@/lib/presentation/answer/answer-of.fixture";

const good = attempts("Phone", 12, -20);
const blocked = { outcome: "start-failure-business", errors: ["CONCURRENT_STREAM_LIMIT"] } as const;
const left = { outcome: "exit-before-start" } as const;

// The sessions are read at noon a day later, and the last of these attempts began at 14:00.
test.each([
  { name: "failed on one device", sessions: [...good, ...attempts("TV", 6, -3, failed)] },
  { name: "were blocked", sessions: [...good.slice(0, 4), ...attempts("TV", 5, -2, blocked)] },
  { name: "were left early", sessions: [...good.slice(0, 4), ...attempts("TV", 5, -2, left)] },
  { name: "had problems without a pattern", sessions: [...good, ...attempts("TV", 1, 2, failed)] },
  { name: "are too few", sessions: attempts("TV", 2, 1, failed) },
])("the answer gives when the last of those that $name was", ({ sessions }) => {
  expect(answerOf(sessions).lastTime).toBe("Last time: 22 hours ago (16\u00a0Nov\u00a014:00\u00a0UTC)");
});

test("nothing is given if nothing went wrong", () => {
  expect(answerOf(good).lastTime).toBeNull();
});

test("of several people it's the last of anybody's", () => {
  const people = [
    ...attempts("TV", 4, -10, { ...failed, viewerId: "a" }),
    ...attempts("Phone", 3, 0, { ...blocked, viewerId: "b" }),
  ];

  expect(answerOf(people, { isAddress: true }).lastTime).toBe(
    "Last time: 22 hours ago (16\u00a0Nov\u00a014:00\u00a0UTC)",
  );
});

test("the end of a period in the headline isn't repeated", () => {
  const { headline, lastTime } = answerOf([
    ...attempts("TV", 30, -40),
    ...attempts("Phone", 30, -40),
    ...attempts("TV", 5, -2, failed),
    ...attempts("Phone", 5, -2),
  ]);

  expect(headline).toContain("10:00–\u206014:00\u00a0UTC");
  expect(lastTime).toBe("Last time: 22 hours ago");
});

import { describe, expect, test } from "vitest";
import { minuteMs } from "@/lib/domain/units";
import { answerOf, attempts, type Changes, failed } from "@/lib/presentation/answer/answer-of.fixture";

describe("several people at an address", () => {
  const person = (viewerId: string, count: number, changes: Changes = {}) =>
    attempts(`Device of ${viewerId}`, count, -count, {
      viewerId,
      ...changes,
      texts: { asset: `Title of ${viewerId}` },
    });
  const refused = { outcome: "start-failure-business" } as const;
  const buffering = {
    outcome: "trouble",
    numbers: { rebufferingRatio: 9, videoStartTime: 900, playingTime: 30 * minuteMs },
  } as const;

  test("share what their network does to most of them", () => {
    const answer = answerOf([...person("a", 3, buffering), ...person("b", 3, buffering), ...person("c", 3)], {
      isAddress: true,
    });

    expect(answer).toMatchObject({
      verdict: "network",
      headline: "Buffering at this address since 16\u00a0Nov\u00a009:00\u00a0UTC, for 2 of 3 people.",
    });
    expect(answer.say).toContain("Which account are you signed in with");
  });

  test("who had no problems are counted, without a verdict", () => {
    expect(answerOf([...person("a", 4), ...person("b", 4)], { isAddress: true })).toMatchObject({
      verdict: "unknown",
      headline: "None of the 2 people at this address had problems. Choose the caller.",
    });
  });

  test("have no fact about when it began, since what was before may be someone else's", () => {
    const calm = person("a", 20);
    const troubled = attempts("Device of b", 10, 0, { ...failed, viewerId: "b" });

    expect(answerOf([...calm, ...troubled]).facts.join()).toContain("Began");
    expect(answerOf([...calm, ...troubled], { isAddress: true }).facts.join()).not.toContain("Began");
  });

  test.each([
    {
      name: "blocked",
      people: [person("a", 4, refused), person("b", 4, refused), person("c", 4, refused)],
      headline: "3 of 3 people at this address had attempts blocked. Choose the caller.",
    },
    {
      name: "blocked or failed",
      people: [person("a", 4, failed), person("b", 4, refused), person("c", 4)],
      headline: "1 of 3 people at this address had problems; 1 had attempts blocked. Choose the caller.",
    },
    {
      name: "without a viewer ID",
      people: [person("a", 4), person("b", 4), person("c", 2, { ...failed, viewerId: null })],
      headline: "Trouble here only in 2 sessions without a viewer ID. Choose the caller.",
    },
  ])("are counted if they were $name", ({ people, headline }) => {
    expect(answerOf(people.flat(), { isAddress: true }).headline).toBe(headline);
  });

  test("aren't judged otherwise", () => {
    const answer = answerOf([...person("a", 4, failed), ...person("b", 4), ...person("c", 4)], { isAddress: true });

    expect(answer).toMatchObject({
      verdict: "unknown",
      headline: "1 of 3 people at this address had problems. Choose the caller.",
    });
    expect(answer.say).toContain("Which account are you signed in with");
  });
});

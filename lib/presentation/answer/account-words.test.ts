import { describe, expect, test } from "vitest";
import { answerOf, attempts, failed } from "@/lib/presentation/answer/answer-of.fixture";

const refused = { outcome: "start-failure-business", errors: ["GEO_BLOCKED"] } as const;
const licence = { ...failed, errors: ["DRM license request failed: HTTP 403"] };

describe("attempts that an account rule blocked earlier", () => {
  const over = answerOf([...attempts("iPad", 3, 0, refused), ...attempts("iPad", 8, 10)]);

  test("are past, and the agent first asks whether it still happens", () => {
    expect(over).toMatchObject({
      verdict: "account",
      reason: "Blocked earlier, but it has played since.",
      headline: "3 of 11 attempts blocked earlier: not available in this region. 8 plays since without problems.",
      say: "I can see a video was blocked on 16\u00a0Nov\u00a014:00\u00a0UTC because of where you were watching from. It's worked since. Is it still happening?",
      steps: ["still-happening", "account-region", "account-check", "account-try-again"],
    });
  });

  test("are not past after a few plays of something else", () => {
    const few = answerOf([...attempts("iPad", 3, 0, refused), ...attempts("iPad", 4, 10)]);

    expect(few.headline).toBe("3 of 7 attempts blocked: not available in this region.");
    expect(few.say).not.toContain("worked since");
    expect(few.steps[0]).toBe("account-region");
  });
});

describe("failures that Conviva calls technical but an account rule caused", () => {
  const plays = attempts("Samsung Smart TV", 6, -20);

  test("look blocked, with the error, and nothing says that there were no technical failures", () => {
    expect(answerOf([...plays, ...attempts("iPad", 4, 0, licence)])).toMatchObject({
      verdict: "account",
      reason: "The errors are those of an account rule, but Conviva calls them technical.",
      headline: "4 of 10 attempts look blocked by an account rule.",
      say: "I can see you couldn't watch a video on 16\u00a0Nov\u00a015:00\u00a0UTC, and it looks like a rule on your account. Let me check which rule.",
      facts: ["4 attempts ended with error DRM license request failed: HTTP 403."],
      steps: ["account-check", "account-try-again"],
    });
  });

  test("have the family's words if the code map knows their error", () => {
    const streams = { ...failed, errors: ["TOO_MANY_STREAMS"] };

    expect(answerOf([...plays, ...attempts("iPad", 4, 0, streams)]).headline).toBe(
      "4 of 10 attempts blocked: too many streams at once.",
    );
  });

  test("that are over still say which error it was", () => {
    const over = answerOf([...attempts("iPad", 4, 0, licence), ...attempts("iPad", 8, 10)]);

    expect(over).toMatchObject({
      headline: "4 of 12 attempts looked blocked by an account rule. 8 plays since without problems.",
      facts: ["4 attempts ended with error DRM license request failed: HTTP 403."],
    });
    expect(over.steps[0]).toBe("still-happening");
  });

  test("that are history aren't counted as problems among attempts that they aren't part of", () => {
    const history = answerOf([
      ...attempts("iPad", 2, 0, licence),
      ...Array.from({ length: 12 }, (_, day) => attempts("iPad", 1, 24 * (day + 1))).flat(),
    ]);

    expect(history.verdict).toBe("nothing");
    expect(history.headline).toBe("12 plays started and ran without problems.");
  });

  test("are in the account panel, which says so", () => {
    const some = answerOf([...plays, ...attempts("iPad", 4, 0, licence)]);
    const mixed = answerOf([
      ...plays,
      ...attempts("iPad", 4, 0, refused),
      ...attempts("iPad", 2, 5, { ...failed, errors: ["GEO_BLOCKED"] }),
    ]);
    const one = answerOf([
      ...plays,
      ...attempts("iPad", 2, 0, refused),
      ...attempts("iPad", 1, 5, { ...failed, errors: ["GEO_BLOCKED"] }),
    ]);

    expect(some.panel).toBe("4 attempts blocked by an account rule. Conviva calls them technical faults.");
    expect(mixed.panel).toBe("6 attempts blocked by an account rule. Conviva calls 2 of them technical faults.");
    expect(one.panel).toBe("3 attempts blocked by an account rule. Conviva calls one of them a technical fault.");
  });
});

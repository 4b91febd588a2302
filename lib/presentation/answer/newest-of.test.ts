import { describe, expect, test } from "vitest";
import { asSessionId } from "@/lib/domain/sessions/session";
import { attempts, failed, wordedAnswerOf } from "@/lib/presentation/answer/answer-of.fixture";
import { listedText, newestOf, newestOfNewestFirst } from "@/lib/presentation/answer/newest-of";

const ids = ["a", "b", "c", "d"].map(asSessionId);

describe("the sessions that a statement lists", () => {
  test("are all of them, up to a number", () => {
    expect(newestOf(ids, 4)).toEqual({ sessions: ids });
    expect(listedText(newestOf(ids, 4))).toBe("4 sessions");
  });

  test("are the newest of more, and it says so", () => {
    const newest = newestOf(ids, 2);

    expect(newest).toEqual({ sessions: ["c", "d"], of: 4 });
    expect(newestOfNewestFirst(ids, 2)).toEqual({ sessions: ["a", "b"], of: 4 });
    expect(listedText(newest)).toBe("newest 2 of 4 sessions");
    expect(listedText({ sessions: ids, of: 4_312 })).toBe("newest 4 of 4,312 sessions");
  });

  test("are at most 500 everywhere in an answer over thousands", () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      attempts("Samsung Smart TV", 1, -at, at % 2 ? failed : {}),
    ).flat();
    const sessions = many.map((one, at) => ({ ...one, id: asSessionId(`s${at}`) })).toReversed();
    const answer = wordedAnswerOf(sessions);
    const longest = Math.max(...listsIn({ ...answer, incidents: [] }).map(({ length }) => length));

    expect(longest).toBe(500);
    expect(answer.facts.some(({ of }) => of !== undefined && of > 500)).toBe(true);
  });
});

/** Every list of texts in an answer. */
function listsIn(value: unknown): readonly (readonly unknown[])[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) && value.every((one) => typeof one === "string") ? [value] : [];
  return [...own, ...Object.values(value).flatMap(listsIn)];
}

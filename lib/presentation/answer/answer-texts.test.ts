import { expect, test } from "vitest";
import { compareButton, stepsNote } from "@/lib/presentation/answer/answer-texts";

test("the comparison's button asks only until it's answered", () => {
  expect(compareButton(false)).toBe("Only this viewer?");
  expect(compareButton(true)).toBe("Compare again");
});

test("folded steps name the first that isn't done", () => {
  const [close, update] = [
    { id: "close", text: "Close the app" },
    { id: "update", text: "Update the app" },
  ] as const;

  expect(stepsNote([close, update], [])).toEqual({ next: "Close the app", count: "0 of 2" });
  expect(stepsNote([close, update], [close])).toEqual({ next: "Update the app", count: "1 of 2" });
  expect(stepsNote([close], [update, close])).toEqual({ next: null, count: "2 of 2 done" });
});

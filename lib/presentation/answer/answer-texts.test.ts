import { expect, test } from "vitest";
import { compareButton } from "@/lib/presentation/answer/answer-texts";

test("the comparison's button asks only until it's answered", () => {
  expect(compareButton(false)).toBe("Only this viewer?");
  expect(compareButton(true)).toBe("Compare again");
});

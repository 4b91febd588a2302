import { expect, test } from "vitest";
import { about } from "@/lib/presentation/format/about";

test.each([
  [7, "about 7"],
  [42, "about 42"],
  [812, "about 810"],
  [4871, "about 4,900"],
  [30_412, "about 30,000"],
  [0, "about 0"],
])("%d is %s", (number, text) => {
  expect(about(number)).toBe(text);
});

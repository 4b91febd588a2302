import fc from "fast-check";
import { expect, test } from "vitest";
import { valueText } from "@/lib/presentation/format/value-text";

test.each([
  { name: "stays as it is", value: "8.14 (LG Smart TV)", text: "8.14 (LG Smart TV)" },
  { name: "is put on one line", value: " a\n\tb ", text: "a b" },
  { name: "is cut", value: "x".repeat(50_000), text: `${"x".repeat(79)}…` },
  { name: "is cut between characters", value: "🎬".repeat(81), text: `${"🎬".repeat(79)}…` },
  { name: "cannot change the direction of the sentence", value: "a\u202eb\u2069\u200f\u061cc", text: "abc" },
  { name: "has no control characters, and no gap in their place", value: "a \u0000\u0007 b\ud800", text: "a b" },
  { name: "keeps what joins letters", value: "👩\u200d🚀", text: "👩\u200d🚀" },
  { name: "from right to left is isolated", value: "\u05d0", text: "\u2068\u05d0\u2069" },
  { name: "may be empty", value: " \u202e\n", text: "" },
])("a value in a sentence $name", ({ value, text }) => {
  expect(valueText(value)).toBe(text);
});

test("whatever Conviva sent, a value is one short, self-contained line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (value) => {
      const text = valueText(value);
      expect([...text].length).toBeLessThanOrEqual(82);
      expect(text).not.toMatch(/[\n\r\u202a-\u202e]|^\s|\s$/u);
      expect(text.split("\u2068").length).toBe(text.split("\u2069").length);
    }),
  );
});

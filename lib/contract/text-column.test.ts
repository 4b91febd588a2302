import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeTexts, textAt } from "@/lib/contract/text-column";
import { anyText } from "@/lib/domain/text.fixture";

describe("a column of texts", () => {
  test("gives every row its text", () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyText, { nil: null })), (texts) => {
        const column = encodeTexts(texts);
        expect(texts.map((_, row) => textAt(column, row))).toEqual(texts);
        expect(new Set(column.values).size).toBe(column.values.length);
      }),
    );
  });

  test.each([
    { texts: [], column: { values: [] } },
    { texts: [null, null], column: { values: [null] } },
    { texts: ["a", "a"], column: { values: ["a"] } },
    { texts: ["a", null, "a", "b"], column: { values: ["a", null, "b"], at: [0, 1, 0, 2] } },
  ])("writes each text once: $texts", ({ texts, column }) => {
    expect(encodeTexts(texts)).toEqual(column);
  });
});

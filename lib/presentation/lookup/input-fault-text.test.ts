import { expect, test } from "vitest";
import { inputFaultText } from "@/lib/presentation/lookup/input-fault-text";
import { lookupFaultTexts } from "@/lib/presentation/lookup/lookup-faults";
import { rangeFaultTexts } from "@/lib/presentation/lookup/range-faults";

test.each([
  ["empty", "Enter a viewer ID or an IP address."],
  ["id-too-long", "A viewer ID can have at most 512 characters."],
  ["unknown-days", "Choose 1, 3, 7, 14, 20 or 30 days, or a start and an end."],
  ["reversed", "The end must be after the start."],
] as const)("%s reads: %s", (fault, text) => {
  expect(inputFaultText(fault)).toBe(text);
});

test("every fault has its own text, in whole sentences", () => {
  const texts = Object.values({ ...lookupFaultTexts, ...rangeFaultTexts });

  expect(new Set(texts).size).toBe(Object.keys(lookupFaultTexts).length + Object.keys(rangeFaultTexts).length);
  expect(texts.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
});

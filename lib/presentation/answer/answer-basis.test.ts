import { expect, test } from "vitest";
import { answerBasis, partialBasis } from "@/lib/presentation/answer/answer-basis";

test.each([
  { loaded: { kind: "all" as const }, basis: "From 500 sessions", partial: "" },
  {
    loaded: { kind: "newest" as const, limit: 500 },
    basis: "From the newest 500 sessions",
    partial: "of 500 sessions, not all",
  },
  {
    loaded: { kind: "part" as const, missing: 2 },
    basis: "From 500 sessions, not all",
    partial: "of 500 sessions, not all",
  },
])("an answer says which sessions it's from: $basis", ({ loaded, basis, partial }) => {
  expect(answerBasis({ sessionCount: 500, loaded })).toBe(basis);
  expect(partialBasis({ sessionCount: 500, loaded })).toBe(partial);
});

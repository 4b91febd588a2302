import { expect, test } from "vitest";
import { answerBasis } from "@/lib/presentation/answer/answer-basis";

test.each([
  { loaded: { kind: "all" }, text: "From 3,420 sessions" },
  { loaded: { kind: "newest", limit: 500 }, text: "From the newest 500 sessions; there may be more" },
  { loaded: { kind: "part", missing: 2 }, text: "From 3,420 sessions; not all are loaded" },
] as const)("an answer over $loaded.kind of the sessions says so", ({ loaded, text }) => {
  expect(answerBasis({ sessionCount: 3_420, loaded })).toBe(text);
});

import { expect, test } from "vitest";
import { nextCheckMs } from "@/lib/client/sign-in/next-check";
import type { Seconds } from "@/lib/domain/units";

test.each([
  { name: "when the warning is due", remaining: 1_800, ms: 1_680_000 },
  { name: "a second later if the warning is almost due", remaining: 121, ms: 1_000 },
  { name: "every ten seconds during the warning", remaining: 120, ms: 10_000 },
  { name: "right after the end", remaining: 4, ms: 4_000 },
  { name: "after a second if it's due now", remaining: 0, ms: 1_000 },
])("the server is asked again $name", ({ remaining, ms }) => {
  expect(nextCheckMs({ remaining: remaining as Seconds, limit: "idle" })).toBe(ms);
});

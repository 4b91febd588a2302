import { expect, test } from "vitest";
import { noSessions } from "@/lib/presentation/sessions/no-sessions";
import { sessionsAnswerWith } from "@/lib/presentation/summary/answers.fixture";

test.each([
  { kind: "viewerId", check: "Is the ID exact?" },
  { kind: "viewerIp", check: "Was this their IP address at the time?" },
] as const)("an empty answer for a $kind asks: $check", ({ kind, check }) => {
  const { title, window, reasons } = noSessions(sessionsAnswerWith([]), kind, "UTC");

  expect(title).toBe("No sessions in this range.");
  expect(window).toBe("Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC");
  expect(reasons.join(" ")).toContain(check);
});

import { expect, test } from "vitest";
import { noSessions } from "@/lib/presentation/sessions/no-sessions";
import { sessionsAnswerWith } from "@/lib/presentation/summary/answers.fixture";

test.each([
  { kind: "viewerId", check: "Is the ID exact?" },
  { kind: "viewerIp", check: "Was this their IP address at the time?" },
] as const)("an empty answer for a $kind asks: $check", ({ kind, check }) => {
  const { title, window, reasons } = noSessions(sessionsAnswerWith([]), kind, { zone: "UTC", isNeverSeen: false });

  expect(title).toBe("No sessions in this range.");
  expect(window).toBe("Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC");
  expect(reasons.join(" ")).toContain(check);
});

test("a longer range is suggested only if it may have sessions", () => {
  const reasonsIf = (isNeverSeen: boolean) =>
    noSessions(sessionsAnswerWith([]), "viewerId", { zone: "UTC", isNeverSeen }).reasons.join(" ");

  expect(reasonsIf(false)).toContain("Choose a longer range.");
  expect(reasonsIf(true)).toContain("There are none in 30 days either.");
  expect(reasonsIf(true)).not.toContain("longer range");
});

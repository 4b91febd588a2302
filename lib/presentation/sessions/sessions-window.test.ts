import { expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { describeSessionsWindow, sessionsAsOf } from "@/lib/presentation/sessions/sessions-window";
import { sessionsAnswerWith } from "@/lib/presentation/summary/answers.fixture";

test("the sessions' window says how current they are, and that Conviva can lag", () => {
  expect(describeSessionsWindow(sessionsAnswerWith([]), "UTC")).toBe(
    "Conviva's sessions as of 12:00 UTC; Conviva can lag by minutes · Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC",
  );
});

test("a short text says how current the sessions are", () => {
  expect(sessionsAsOf(mondayNoon, "America/Chicago")).toBe("as of 06:00");
});

import { expect, test } from "vitest";
import { describeSessionsWindow } from "@/lib/presentation/sessions/sessions-window";
import { sessionsAnswerWith } from "@/lib/presentation/summary/answers.fixture";

test("the sessions' window says how current they are, and that Conviva can lag", () => {
  expect(describeSessionsWindow(sessionsAnswerWith([]), "UTC")).toBe(
    "Conviva's sessions as of 12:00 UTC; Conviva can lag by minutes · Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC",
  );
});

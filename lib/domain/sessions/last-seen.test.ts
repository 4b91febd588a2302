import { describe, expect, test } from "vitest";
import { lastSeen, ranUntil } from "@/lib/domain/sessions/last-seen";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs, minuteMs } from "@/lib/domain/units";

const startedAt = mondayNoon;
const endedAt = startedAt + 5 * hourMs;
const numbers = { videoStartTime: 1_000, playingTime: 10 * minuteMs, rebufferingTime: 4_000 };
const measuredUntil = startedAt + 10 * minuteMs + 5_000;

test("an expired session was last active at the end of what was measured, not when it expired", () => {
  expect(lastSeen(sessionWith({ startedAt, endedAt, numbers }))).toBe(measuredUntil);
  expect(lastSeen(sessionWith({ startedAt, endedAt, outcome: "start-failure-technical" }))).toBe(
    startedAt + 2 * minuteMs,
  );
});

describe("a play ran until", () => {
  test.each([
    {
      name: "its end if the player sent it, pauses included",
      ended: endedAt,
      status: "By Client",
      until: endedAt,
    },
    { name: "its end if the status was not sent", ended: endedAt, status: null, until: endedAt },
    { name: "what was measured if it expired", ended: endedAt, status: "By Expiration", until: measuredUntil },
    { name: "what was measured if it has no end", ended: null, status: null, until: measuredUntil },
  ])("$name", ({ ended, status, until }) => {
    const play = sessionWith({ startedAt, endedAt: ended, numbers, texts: { endedStatus: status } });

    expect(ranUntil(play)).toBe(until);
  });
});

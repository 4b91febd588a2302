import { describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs } from "@/lib/domain/units";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";

function read(...changes: Parameters<typeof wireSessionWith>) {
  const [first] = parseSessions({ sessions: [wireSessionWith(...changes)] }, defaultThresholds).sessions;
  return first?.session;
}

describe("implausible sizes are limited when they're read", () => {
  test("texts of the list, with an ellipsis", () => {
    const asset = read({ "content_info.asset": "x".repeat(100_000) })?.texts.asset;

    expect(asset).toHaveLength(16_000);
    expect(asset?.endsWith("x…")).toBe(true);
    expect(read({ "content_info.asset": "x".repeat(16_000) })?.texts.asset).toBe("x".repeat(16_000));
  });

  test("the length and number of errors", () => {
    const errors = read({ "status_info.errors": Array.from({ length: 500 }, () => "e".repeat(100_000)) })?.errors;

    expect(errors).toHaveLength(50);
    expect(errors?.[0]).toHaveLength(500);
  });

  test.each([
    { sent: 31 * dayMs, measured: 31 * dayMs },
    { sent: 31 * dayMs + 1, measured: null },
    { sent: 9e15, measured: null },
  ])("durations: $sent ms", ({ sent, measured }) => {
    expect(read({ "lifetime_metrics.playing_time_ms": sent })?.numbers.playingTime).toBe(measured);
  });

  test("the number of items, if the upstream sends more than requested", () => {
    const sessions = [1, 2, 3].map((index) => wireSessionWith({ conviva_session_id: `s${index}` }));
    const parsed = parseSessions({ sessions }, defaultThresholds, 2);

    expect(parsed).toMatchObject({ receivedCount: 3, skippedCount: 0, sessions: { length: 2 } });
  });
});

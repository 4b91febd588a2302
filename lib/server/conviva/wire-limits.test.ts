import { describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs } from "@/lib/domain/units";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";

function read(...changes: Parameters<typeof wireSessionWith>) {
  const [first] = parseSessions({ sessions: [wireSessionWith(...changes)] }, defaultThresholds).sessions;
  return first?.session;
}

describe("what no session holds is bounded where it is read", () => {
  test("texts of the list, with a sign that they were cut", () => {
    const asset = read({ "content_info.asset": "x".repeat(100_000) })?.texts.asset;

    expect(asset).toHaveLength(16_000);
    expect(asset?.endsWith("x…")).toBe(true);
    expect(read({ "content_info.asset": "x".repeat(16_000) })?.texts.asset).toBe("x".repeat(16_000));
  });

  test("errors, in length and number", () => {
    const errors = read({ "status_info.errors": Array.from({ length: 500 }, () => "e".repeat(100_000)) })?.errors;

    expect(errors).toHaveLength(50);
    expect(errors?.[0]).toHaveLength(500);
  });

  test.each([
    { sent: 31 * dayMs, measured: 31 * dayMs },
    { sent: 31 * dayMs + 1, measured: null },
    { sent: 9e15, measured: null },
  ])("lengths of time: $sent ms", ({ sent, measured }) => {
    expect(read({ "lifetime_metrics.playing_time_ms": sent })?.numbers.playingTime).toBe(measured);
  });

  test("items, where an upstream sends more than it was asked for", () => {
    const sessions = [1, 2, 3].map((index) => wireSessionWith({ conviva_session_id: `s${index}` }));
    const parsed = parseSessions({ sessions }, defaultThresholds, 2);

    expect(parsed).toMatchObject({ receivedCount: 3, skippedCount: 0, sessions: { length: 2 } });
  });
});

import { describe, expect, test } from "vitest";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs } from "@/lib/domain/units";
import { whoLine } from "@/lib/presentation/viewer/who-line";

const now = epochMs(mondayNoon + 3 * hourMs);
const read = { asOf: now, end: now };

describe("the who line", () => {
  test("has the devices, the networks and the latest location", () => {
    const sessions = [
      sessionWith({ clientId: "1", texts: { isp: "Comcast" } }),
      sessionWith({ clientId: "2", texts: { isp: "Comcast", city: "Austin, Texas, United States" } }),
      sessionWith({ clientId: "1", texts: { isp: "AT&T", city: "Dallas, Texas, United States" } }),
    ];

    expect(whoLine(sessions, read, "UTC").facts).toBe("2 devices · 2 networks · Austin, Texas, United States");
  });

  test("says how long ago the last attempt was, and when, if nothing is playing", () => {
    expect(whoLine([sessionWith()], read, "America/Chicago")).toMatchObject({
      watching: "Not watching now",
      isWatchingNow: false,
      last: { text: "Last attempt 3 h ago", title: "Mon 16 Nov 06:00 CST" },
    });
  });

  test("says nothing about now if the range ended earlier", () => {
    const yesterday = { asOf: epochMs(now + 24 * hourMs), end: now };

    expect(whoLine([sessionWith()], yesterday, "UTC")).toMatchObject({
      watching: null,
      last: { text: "Last attempt in this range 27 h ago" },
    });
  });

  test("has the device that is playing now", () => {
    const sessions = [sessionWith(), sessionWith({ isEnded: false, endedAt: null, texts: { deviceName: "TV" } })];

    expect(whoLine(sessions, read, "UTC")).toMatchObject({
      watching: "Watching now on TV",
      isWatchingNow: true,
      last: null,
    });
  });

  test("counts devices by name if no client IDs were sent", () => {
    const sessions = [
      sessionWith({ clientId: "", texts: { deviceName: "TV" } }),
      sessionWith({ clientId: "", texts: { deviceName: "TV" } }),
    ];

    expect(whoLine(sessions, read, "UTC").facts).toBe("1 device");
  });

  test("is empty without sessions", () => {
    expect(whoLine([], read, "UTC")).toEqual({ watching: null, isWatchingNow: false, last: null, facts: "" });
  });
});

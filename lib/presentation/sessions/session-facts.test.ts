import { describe, expect, test } from "vitest";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";
import { sessionFacts, sessionTimes } from "@/lib/presentation/sessions/session-facts";

const none = new Set<string>();

describe("the facts of a session", () => {
  test("are in the order an agent needs them", () => {
    const session = sessionWith({
      errors: ["DRM-6001", "Licence"],
      texts: {
        deviceName: "Mac",
        browserName: "Safari",
        osVersion: "macOS 26",
        appVersion: "5.45",
        isp: "Comcast",
        cdn: "AKAMAI, INHOUSE",
        ip: "10.0.0.1",
        city: "Austin, Texas, United States",
        category: "VoD",
        endedStatus: "By Expiration",
      },
      numbers: { contentLength: 900_000, averagePeakBitrate: 5_400_000 },
    });

    expect(sessionFacts(session, none)).toEqual([
      { label: "Errors", value: "DRM-6001\nLicence", identifier: "error" },
      { label: "Device", value: "Mac · Safari · macOS 26" },
      { label: "App", value: "5.45" },
      { label: "Network", value: "Comcast" },
      { label: "CDN", value: "AKAMAI, INHOUSE" },
      { label: "IP address", value: "10.0.0.1", identifier: "IP address" },
      { label: "Place", value: "Austin, Texas, United States" },
      { label: "Title length", value: "15 min, VoD" },
      { label: "Bitrate", value: "5.4 Mbit/s" },
      { label: "Session", value: session.id, identifier: "session ID" },
    ]);
  });

  test("leave out facts that were not sent, and a length or bitrate of zero", () => {
    const session = sessionWith({ numbers: { contentLength: 0, averagePeakBitrate: 0 } });

    expect(sessionFacts(session, none)).toEqual([
      { label: "Device", value: "Unknown device" },
      { label: "Session", value: session.id, identifier: "session ID" },
    ]);
  });

  test("offer no copy of a masked address", () => {
    const label = "IPv4 address (masked)";
    const facts = sessionFacts(sessionWith({ texts: { ip: label } }), new Set([label]));

    expect(facts).toContainEqual({ label: "IP address", value: label });
  });

  test("label a single error in the singular, and show a category without a length", () => {
    const facts = sessionFacts(sessionWith({ errors: ["DRM-6001"], texts: { category: "Live" } }), none);

    expect(facts).toContainEqual({ label: "Error", value: "DRM-6001", identifier: "error" });
    expect(facts).toContainEqual({ label: "Title type", value: "Live" });
  });
});

describe("the times of a session", () => {
  test.each([
    { name: "that ended", changes: {}, times: "Mon 16 Nov, 12:00:00 – 12:01:00 UTC" },
    {
      name: "that ended on another day",
      changes: { endedAt: mondayNoon + 13 * hourMs },
      times: "Mon 16 Nov, 12:00:00 – Tue 17 Nov, 01:00:00 UTC",
    },
    {
      name: "that is ongoing",
      changes: { endedAt: null, isEnded: false },
      times: "Mon 16 Nov, 12:00:00 UTC, ongoing",
    },
    { name: "whose end was not sent", changes: { endedAt: null }, times: "Mon 16 Nov, 12:00:00 UTC, end not sent" },
  ])("$name: $times", ({ changes, times }) => {
    expect(sessionTimes(sessionWith(changes), "UTC")).toBe(times);
  });

  test("are in the given time zone", () => {
    expect(sessionTimes(sessionWith(), "America/New_York")).toBe("Mon 16 Nov, 07:00:00 – 07:01:00 EST");
  });
});

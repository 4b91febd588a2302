import { describe, expect, test } from "vitest";
import documented from "@/lib/domain/documented-sessions.fixture.json" with { type: "json" };
import { defaultLimits } from "@/lib/domain/limits";
import { sessionFields } from "@/lib/domain/session-field-catalogue";
import { sessionRead, wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";

const start = 1678829756486;

describe("the documented session", () => {
  test("is read into the list", () => {
    expect(parseSessions(documented, defaultLimits)).toEqual({
      skippedCount: 0,
      receivedCount: 1,
      sessions: [
        {
          wire: documented.sessions[0],
          session: {
            id: "1.2.3.4.-5",
            clientId: "1.2.3.4",
            viewerId: "### REDACTED ###",
            startedAt: start,
            endedAt: start + 1,
            isEnded: true,
            outcome: "exit-before-start",
            errors: [],
            texts: {
              endedStatus: "By Expiration",
              asset: "Detective Memoirs: S1, E1",
              category: "VoD",
              deviceName: "Apple iPhone",
              deviceHardware: "Mobile Phone",
              osVersion: "iOS Unknown",
              browserName: "Native App",
              appVersion: "AV_5.45",
              city: "Chicago, Illinois, United States",
              isp: "Comcast",
              cdn: "INHOUSE",
              ip: "173.46.225.209",
            },
            numbers: {
              videoStartTime: null,
              videoRestartTime: 0,
              playingTime: 0,
              rebufferingTime: 0,
              rebufferingRatio: 0,
              connectionInducedRebufferingRatio: 0,
              averagePeakBitrate: 0,
              bitrateSwitches: 0,
              averageFramerate: 0,
              percentageComplete: 0,
              contentLength: 900_000,
            },
          },
        },
      ],
    });
  });

  test("is read into the detail, field by field", () => {
    expect(readAll(wireSessionWith(), sessionFields)).toMatchObject({
      exitBeforeVideoStart: true,
      videoPlaybackFailureBusiness: false,
      lastPlayHeadTime: null,
      pausedTime: 0,
      streamUrl: "example.com",
      deviceMarketingName: "Apple iPhone 4S",
      playerName: "iOS AVPlayer",
      stateCode: "IL",
      countryName: "United States",
      postalCode: "60609",
      dma: "Chicago",
      asnValue: "33491",
      asnDescription: "COMCAST-33491 - Comcast Cable Communications, LLC, US",
      lastCdnEdgeServer: null,
      ip: "173.46.225.209",
      ipv6: null,
      convivaSessionId: "1.2.3.4.-5",
      sessionId: "-5",
    });
  });
});

describe("an answer without a list of sessions cannot be read", () => {
  test.each([
    { sent: {} },
    { sent: [] },
    { sent: null },
    { sent: "sessions" },
    { sent: 1 },
    { sent: { sessions: {} } },
    { sent: { sessions: null } },
    { sent: { message: "Unauthorized" } },
  ])("$sent", ({ sent }) => {
    expect(() => parseSessions(sent, defaultLimits)).toThrow(
      expect.objectContaining({ code: "upstream-unreadable" }),
    );
  });
});

describe("an item is skipped and counted without", () => {
  test.each([
    { name: "any id", changes: { conviva_session_id: null, session_id: "" } },
    { name: "an id or a client to make one of", changes: { conviva_session_id: "", client_id: null } },
    { name: "timestamps", changes: { timestamps: null } },
    { name: "a start", changes: { "timestamps.start": undefined } },
    { name: "a start that can be", changes: { "timestamps.start": { epoch_ms: -1, iso_date: "" } } },
    { name: "a start in this era", changes: { "timestamps.start.epoch_ms": 1e15 } },
    { name: "a start after 1999", changes: { "timestamps.start.epoch_ms": 1_678_829 } },
    { name: "a status", changes: { status_info: null } },
    { name: "a status object", changes: { status_info: "ended" } },
  ])("$name", ({ changes }) => {
    const body = { sessions: [wireSessionWith(changes), wireSessionWith({ conviva_session_id: "whole" })] };

    const { sessions, skippedCount, receivedCount } = parseSessions(body, defaultLimits);

    expect(sessions.map(({ session }) => session.id)).toEqual(["whole"]);
    expect({ skippedCount, receivedCount }).toEqual({ skippedCount: 1, receivedCount: 2 });
  });

  test("being an object at all", () => {
    const { skippedCount } = parseSessions({ sessions: [null, 1, "x", [], {}] }, defaultLimits);

    expect(skippedCount).toBe(5);
  });
});

describe("what is loosely written is read all the same", () => {
  test.each([
    { name: "an id in two parts", changes: { conviva_session_id: undefined }, read: { id: "1.2.3.4.-5" } },
    {
      name: "a start in a text",
      changes: { "timestamps.start.epoch_ms": String(start) },
      read: { startedAt: start },
    },
    { name: "a start as a date", changes: { "timestamps.start.epoch_ms": null }, read: { startedAt: start } },
    { name: "no client", changes: { client_id: null }, read: { clientId: "" } },
    { name: "no viewer", changes: { viewer_id: "" }, read: { viewerId: null } },
    {
      name: "flags in texts",
      changes: { "status_info.is_ended": "false", "status_info.is_exit_before_video_start": "false" },
      read: { isEnded: false, outcome: "on-going" },
    },
    {
      name: "no is_ended but an end",
      changes: { "status_info.is_ended": undefined },
      read: { isEnded: true, endedAt: start + 1 },
    },
    {
      name: "no is_ended and no end",
      changes: { "status_info.is_ended": null, "timestamps.end": null },
      read: { isEnded: false, endedAt: null },
    },
    { name: "errors as objects", changes: { "status_info.errors": [{ code: "E1" }] }, read: { errors: ["E1"] } },
  ])("$name", ({ changes, read }) => {
    expect(sessionRead(changes)).toMatchObject(read);
  });

  test.each(["lifetime_metrics", "content_info", "device_info", "geo_info", "network_info", "tags"])(
    "a session without %s is still a session",
    (part) => {
      expect(sessionRead({ [part]: null })).toMatchObject({ id: "1.2.3.4.-5" });
      expect(sessionRead({ [part]: undefined })).toMatchObject({ id: "1.2.3.4.-5" });
      expect(sessionRead({ [part]: "?" })).toMatchObject({ id: "1.2.3.4.-5" });
    },
  );

  test("the second place is looked at where the first holds nothing", () => {
    const changes = { "device_info.name": "", "network_info.ip": null, "network_info.ipv6": "2001:db8::1" };

    expect(sessionRead(changes)?.texts).toMatchObject({ deviceName: "Apple iPhone 4S", ip: "2001:db8::1" });
  });

  test("a hashed address and two CDNs are kept as they are", () => {
    const changes = { "network_info.ip": "9e107d9d372bb6826bd81d3542a419d6", "network_info.cdn": ["A", "B"] };

    expect(sessionRead(changes)?.texts).toMatchObject({ ip: "9e107d9d372bb6826bd81d3542a419d6", cdn: "A, B" });
  });
});

describe("the end is believed only of a session that has ended", () => {
  test.each([
    { name: "an on-going one with a time", changes: { "status_info.is_ended": false }, endedAt: null },
    { name: "one that ends before it starts", changes: { "timestamps.end.epoch_ms": start - 1 }, endedAt: null },
    { name: "one that ends at 0", changes: { "timestamps.end.epoch_ms": 0 }, endedAt: null },
    { name: "one that ends where it starts", changes: { "timestamps.end.epoch_ms": start }, endedAt: start },
    { name: "one without an end", changes: { "timestamps.end": undefined }, endedAt: null },
  ])("$name", ({ changes, endedAt }) => {
    expect(sessionRead(changes)?.endedAt).toBe(endedAt);
  });
});

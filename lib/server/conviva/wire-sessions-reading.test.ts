import { describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { sessionRead, wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";

const start = 1678829756486;

describe("loosely formatted values are read", () => {
  test.each([
    { name: "an ID in two parts", changes: { conviva_session_id: undefined }, read: { id: "1.2.3.4.-5" } },
    {
      name: "a start as text",
      changes: { "timestamps.start.epoch_ms": String(start) },
      read: { startedAt: start },
    },
    { name: "a start as a date", changes: { "timestamps.start.epoch_ms": null }, read: { startedAt: start } },
    { name: "no client", changes: { client_id: null }, read: { clientId: "" } },
    { name: "no viewer", changes: { viewer_id: "" }, read: { viewerId: null } },
    {
      name: "flags as text",
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
    "a session without %s is still read",
    (part) => {
      expect(sessionRead({ [part]: null })).toMatchObject({ id: "1.2.3.4.-5" });
      expect(sessionRead({ [part]: undefined })).toMatchObject({ id: "1.2.3.4.-5" });
      expect(sessionRead({ [part]: "?" })).toMatchObject({ id: "1.2.3.4.-5" });
    },
  );

  test("the fallback path is used if the first one has no value", () => {
    const changes = { "device_info.name": "", "network_info.ip": null, "network_info.ipv6": "2001:db8::1" };

    expect(sessionRead(changes)?.texts).toMatchObject({ deviceName: "Apple iPhone 4S", ip: "2001:db8::1" });
  });

  test("a hashed address and two CDNs are kept unchanged", () => {
    const changes = { "network_info.ip": "9e107d9d372bb6826bd81d3542a419d6", "network_info.cdn": ["A", "B"] };

    expect(sessionRead(changes)?.texts).toMatchObject({ ip: "9e107d9d372bb6826bd81d3542a419d6", cdn: "A, B" });
  });
});

describe("an end counts only if it's plausible for an ended session", () => {
  test.each([
    { name: "of an ongoing session", changes: { "status_info.is_ended": false }, endedAt: null },
    { name: "before the start", changes: { "timestamps.end.epoch_ms": start - 1 }, endedAt: null },
    { name: "at 0", changes: { "timestamps.end.epoch_ms": 0 }, endedAt: null },
    { name: "equal to the start", changes: { "timestamps.end.epoch_ms": start }, endedAt: start },
    { name: "that is missing", changes: { "timestamps.end": undefined }, endedAt: null },
  ])("$name", ({ changes, endedAt }) => {
    expect(sessionRead(changes)?.endedAt).toBe(endedAt);
  });
});

function parseAll(...sessions: readonly unknown[]) {
  return parseSessions({ sessions }, defaultThresholds);
}

test("sessions are sorted newest first", () => {
  const at = (id: string, epochMs: number) =>
    wireSessionWith({ conviva_session_id: id, "timestamps.start.epoch_ms": epochMs });

  const { sessions } = parseAll(at("b", start + 2), at("c", start + 1), at("a", start + 3), at("d", start + 1));

  expect(sessions.map(({ session }) => session.id)).toEqual(["a", "b", "c", "d"]);
});

describe("of two copies of a session", () => {
  const onGoing = { "status_info.is_ended": false, "timestamps.end": null };
  const pairs = [
    { name: "the ended one is kept", copies: [onGoing, {}], endedAt: start + 1 },
    {
      name: "the one that ended later is kept",
      copies: [{}, { "timestamps.end.epoch_ms": start + 9 }],
      endedAt: start + 9,
    },
    { name: "either is kept if they're equal", copies: [{}, {}], endedAt: start + 1 },
  ];

  test.each(pairs)("$name", ({ copies, endedAt }) => {
    for (const order of [copies, copies.toReversed()]) {
      const { sessions, receivedCount, skippedCount } = parseAll(...order.map((changes) => wireSessionWith(changes)));
      expect(sessions.map(({ session }) => session.endedAt)).toEqual([endedAt]);
      expect({ receivedCount, skippedCount }).toEqual({ receivedCount: 2, skippedCount: 0 });
    }
  });
});

test("unknown members are kept in the raw session and change nothing else", () => {
  const { sessions } = parseAll(wireSessionWith({ brand_new: { a: 1 }, "status_info.is_new": "maybe" }));

  expect(sessions).toMatchObject([{ wire: { brand_new: { a: 1 } }, session: { id: "1.2.3.4.-5" } }]);
});

test.each(["__proto__", "constructor", "toString"])("a session with the ID %s is read", (id) => {
  const { sessions } = parseAll(wireSessionWith({ conviva_session_id: id }));

  expect(sessions.map(({ session }) => session.id)).toEqual([id]);
});

test("objects nested 100,000 deep are kept or refused without a crash", () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`);

  expect(parseAll({ ...wireSessionWith(), deep }).sessions).toHaveLength(1);
  expect(parseAll({ ...wireSessionWith(), device_info: deep, status_info: deep }).sessions).toHaveLength(1);
  expect(parseAll(deep).skippedCount).toBe(1);
});

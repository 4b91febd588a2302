import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LookupError } from "@/lib/domain/problems";
import { runs } from "@/lib/domain/property-runs.fixture";
import documented from "@/lib/domain/sessions/documented-sessions.fixture.json" with { type: "json" };
import { sessionFields } from "@/lib/domain/sessions/session-field-catalogue";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";

const start = 1678829756486;

describe("the documented session", () => {
  test("is read into the list", () => {
    expect(parseSessions(documented, defaultThresholds)).toEqual({
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

describe("a response without a list of sessions is unreadable", () => {
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
    expect(() => parseSessions(sent, defaultThresholds)).toThrow(
      expect.objectContaining({ code: "upstream-unreadable" }),
    );
  });
});

describe("an item is skipped and counted if it has no", () => {
  test.each([
    { name: "ID", changes: { conviva_session_id: null, session_id: "" } },
    { name: "ID and no client to derive one from", changes: { conviva_session_id: "", client_id: null } },
    { name: "timestamps", changes: { timestamps: null } },
    { name: "start", changes: { "timestamps.start": undefined } },
    { name: "valid start", changes: { "timestamps.start": { epoch_ms: -1, iso_date: "" } } },
    { name: "start before 2100", changes: { "timestamps.start.epoch_ms": 1e15 } },
    { name: "start after 1999", changes: { "timestamps.start.epoch_ms": 1_678_829 } },
    { name: "status", changes: { status_info: null } },
    { name: "status object", changes: { status_info: "ended" } },
  ])("$name", ({ changes }) => {
    const body = { sessions: [wireSessionWith(changes), wireSessionWith({ conviva_session_id: "whole" })] };

    const { sessions, skippedCount, receivedCount } = parseSessions(body, defaultThresholds);

    expect(sessions.map(({ session }) => session.id)).toEqual(["whole"]);
    expect({ skippedCount, receivedCount }).toEqual({ skippedCount: 1, receivedCount: 2 });
  });

  test("object form at all", () => {
    const { skippedCount } = parseSessions({ sessions: [null, 1, "x", [], {}] }, defaultThresholds);

    expect(skippedCount).toBe(5);
  });
});

/** Values that have appeared, or could appear, in place of any other. */
const odd = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...[undefined, null, true, "", "0", "false", "NaN", [], {}, [null], [{}]]),
  },
  {
    weight: 9,
    arbitrary: fc.constantFrom(...[-0, -1, -3000, 0.1, 2 ** 53, 1e308, "-1", "1e999", { epoch_ms: "?" }]),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
);

test("with any value in any place, a session is valid or counted as skipped, or the response is unreadable", () => {
  const paths = everyPath(wireSessionWith());
  const mutation = fc.record({ path: fc.constantFrom(...paths, "", "sessions"), value: odd });

  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const read = attempt(() => parseSessions(mutated(mutations), defaultThresholds));
      if (read instanceof LookupError) expect(read.code).toBe("upstream-unreadable");
      else expectSound(read);
    }),
    runs(5_000),
  );
}, 30_000);

function expectSound({ sessions, skippedCount, receivedCount }: ParsedSessions): void {
  expect(sessions.length + skippedCount).toBeLessThanOrEqual(receivedCount);
  for (const { session } of sessions) {
    expect(session.id).not.toBe("");
    expect(Number.isFinite(session.startedAt)).toBe(true);
    expect(session.endedAt ?? session.startedAt).toBeGreaterThanOrEqual(session.startedAt);
    expect(session.errors.every((text) => typeof text === "string")).toBe(true);
    const numbers = Object.values(session.numbers).filter((number) => number !== null);
    expect(numbers.every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
    expect(Object.values(session.texts).every((text) => text === null || text.length > 0)).toBe(true);
  }
}

function attempt(read: () => ParsedSessions): ParsedSessions | LookupError {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof LookupError) return thrown;
    throw thrown;
  }
}

/** Every path of the sample, to objects and to leaves. */
function everyPath(object: Readonly<Record<string, unknown>>, prefix = ""): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [path, ...everyPath({ ...value }, `${path}.`)] : [path];
  });
}

function mutated(mutations: readonly { path: string; value: unknown }[]): unknown {
  const session = wireSessionWith();
  let body: unknown = { sessions: [session] };
  for (const { path, value } of mutations) {
    if (path === "") body = value;
    else if (path === "sessions") body = { sessions: value };
    else put(session, path.split("."), value);
  }
  return body;
}

function put(object: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  const [step = "", ...rest] = steps;
  const inner = object[step];
  if (rest.length === 0) object[step] = value;
  else if (typeof inner === "object" && inner !== null) put(inner as Record<string, unknown>, rest, value);
}

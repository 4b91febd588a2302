import fc from "fast-check";
import { type Outcome, outcomes } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, minuteMs } from "@/lib/domain/units";

/** Two devices are of one model; some lack a name or a client ID. */
const devices = [
  { clientId: "c1", deviceName: "Samsung Smart TV", browserName: "Native" },
  { clientId: "c2", deviceName: "Samsung Smart TV", browserName: null },
  { clientId: "c3", deviceName: "iPhone 15", browserName: null },
  { clientId: "c4", deviceName: "Chrome Desktop", browserName: "Chrome" },
  { clientId: "c5", deviceName: null, browserName: "Firefox" },
  { clientId: "", deviceName: "Roku Express", browserName: null },
  { clientId: "", deviceName: "Samsung Smart TV", browserName: null },
  { clientId: "", deviceName: null, browserName: null },
] as const;

const maybe = <Value>(...values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 4 });

/** At one moment, within an hour, or within ten days. */
const anyTime = fc
  .oneof(fc.constantFrom(0, minuteMs), fc.nat(60).map(inMinutes), fc.nat(10 * 24 * 60).map(inMinutes))
  .map((since) => mondayNoon + since);

function inMinutes(count: number): number {
  return count * minuteMs;
}

const place = {
  device: fc.constantFrom(...devices),
  isp: maybe("Comcast", "Verizon", "Spectrum"),
  cdn: maybe("Akamai", "Fastly", "Akamai, Fastly"),
  asset: maybe("One", "Two", "Three", "Four"),
  appVersion: maybe("8.14", "9.0"),
  osVersion: maybe("1.0", "2.0"),
  startedAt: anyTime,
};

const anyMeasure = {
  videoStartTime: maybe(900, 3_000, 12_000),
  playingTime: maybe(0, 60_000, 3_600_000),
  rebufferingTime: maybe(0, 30_000),
  rebufferingRatio: maybe(0, 0.4, 9),
  averagePeakBitrate: maybe(0, 400_000, 6_000_000),
};

/** Any session. */
const anySession = fc.record({
  ...place,
  outcome: fc.constantFrom<Outcome>(...outcomes.map(({ id }) => id)),
  numbers: fc.record(anyMeasure),
  errors: fc.subarray(["GEO_BLOCKED", "SUBSCRIPTION_EXPIRED", "E-4711"]),
  lengthMs: fc.option(fc.constantFrom(0, 2_000, 9_000, minuteMs, 3 * dayMs), { nil: null }),
  endedStatus: maybe("By Expiration", "Ended"),
  /** Below its list's share of good sessions, in percent, it simply played well. */
  luck: fc.nat(99),
});
type Drawn = typeof anySession extends fc.Arbitrary<infer Value> ? Value : never;

/** A value that makes all sessions that have it fail. */
const anyCulprit = maybe<(drawn: Drawn) => boolean>(
  ({ device }) => device.clientId === "c1",
  ({ device }) => device.deviceName === "Samsung Smart TV",
  ({ isp }) => isp === "Comcast",
  ({ cdn }) => cdn?.startsWith("Akamai") ?? false,
  ({ asset }) => asset === "One",
);

type Shape = Readonly<{ maxLength: number; minLength?: number; goodPercents: readonly number[] }>;

function listOf({ maxLength, minLength = 0, goodPercents }: Shape): fc.Arbitrary<readonly Session[]> {
  return fc
    .record({
      drawn: fc.array(anySession, { minLength, maxLength }),
      goodPercent: fc.constantFrom(...goodPercents),
      culprit: anyCulprit,
      fault: fc.constantFrom<Outcome>("start-failure-technical", "trouble", "start-failure-business"),
    })
    .map(({ drawn, goodPercent, culprit, fault }) =>
      drawn.map((one, index) => {
        if (culprit?.(one)) return toSession({ ...one, outcome: fault }, `s${index}`);
        return toSession(one.luck < goodPercent ? { ...one, outcome: "played-well" } : one, `s${index}`);
      }),
    );
}

function toSession(drawn: Drawn, id: string): Session {
  const { device, isp, cdn, asset, appVersion, osVersion, startedAt, outcome, numbers, errors, lengthMs } = drawn;
  const { clientId, ...names } = device;
  return sessionWith({
    ...{ id, clientId, startedAt, outcome, numbers, errors },
    isEnded: outcome !== "on-going",
    endedAt: lengthMs === null || outcome === "on-going" ? null : startedAt + lengthMs,
    texts: { ...names, isp, cdn, asset, appVersion, osVersion, endedStatus: drawn.endedStatus },
  });
}

/** Up to 40 sessions: all outcomes, missing fields, at one moment or over days, with and without a culprit. */
export const anySessions = listOf({ maxLength: 40, goodPercents: [0, 0, 60, 85, 95, 100] });

/** Up to 80 sessions, most of which played well, so that the verdict is mostly "nothing wrong". */
export const mostlyGoodSessions = listOf({ minLength: 3, maxLength: 80, goodPercents: [88, 93, 97, 100] });

/** Sessions that played well, on known and new devices, networks and titles, with IDs of their own. */
export const cleanSessions: fc.Arbitrary<readonly Session[]> = fc
  .array(
    fc.record({
      ...place,
      device: fc.oneof(
        fc.constantFrom(...devices),
        fc.constantFrom(
          { clientId: "new", deviceName: "Samsung Smart TV", browserName: null },
          { clientId: "new", deviceName: "New Box", browserName: null },
        ),
      ),
      isp: maybe("Comcast", "Verizon", "New Provider"),
      asset: maybe("One", "Two", "New Title"),
      lengthMs: fc.constantFrom(1_000, minuteMs, 2 * 60 * minuteMs),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ device: { clientId, ...names }, startedAt, lengthMs, ...texts }, index) =>
      sessionWith({
        ...{ id: `clean${index}`, clientId, startedAt, endedAt: startedAt + lengthMs },
        texts: { ...names, ...texts },
        numbers: { videoStartTime: 900, playingTime: lengthMs, rebufferingRatio: 0, averagePeakBitrate: 6_000_000 },
      }),
    ),
  );

/** At least one session that an account rule refused, with IDs of their own. */
export const refusedSessions: fc.Arbitrary<readonly Session[]> = fc
  .array(
    fc.record({
      ...place,
      outcome: fc.constantFrom<Outcome>("start-failure-business", "playback-failure-business"),
      errors: fc.subarray(["CONCURRENT_STREAM_LIMIT", "E-4711"]),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drawn) =>
    drawn.map(({ device: { clientId, ...names }, startedAt, outcome, errors, ...texts }, index) =>
      sessionWith({
        ...{ id: `refused${index}`, clientId, startedAt, outcome, errors },
        texts: { ...names, ...texts },
      }),
    ),
  );

/** A list, and the same list in another order. */
export function withOtherOrder(
  lists: fc.Arbitrary<readonly Session[]>,
): fc.Arbitrary<readonly [readonly Session[], readonly Session[]]> {
  return lists.chain((sessions) => {
    const { length } = sessions;
    const shuffled = fc.shuffledSubarray([...sessions], { minLength: length, maxLength: length });
    return fc.tuple(fc.constant(sessions), shuffled);
  });
}

import fc from "fast-check";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import type { WireObject } from "@/lib/server/conviva/wire-values";

/** How a session may go, as changes to the documented one. */
const results = {
  good: played({}),
  start: { ...ended("start", "tech"), "status_info.errors": ["E-4711"] },
  break: { ...played({}), ...ended("playback", "tech"), "status_info.errors": [{ code: "DECODE", message: "Oh" }] },
  waiting: played({ rebuffering_ratio_percent: 9, rebuffering_time_ms: 90_000 }),
  slow: played({ video_start_time_ms: 14_000 }),
  refused: { ...ended("start", "business"), "status_info.errors": ["GEO_BLOCKED"] },
  left: { "status_info.is_exit_before_video_start": true },
  ongoing: { ...played({}), "status_info.is_ended": false, "timestamps.end": null },
} as const satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export type ResultId = keyof typeof results;

function played(metrics: Readonly<Record<string, number>>): Readonly<Record<string, unknown>> {
  const all = {
    ...{ playing_time_ms: 20 * minuteMs, video_start_time_ms: 1_200, average_peak_bitrate_bps: 6_000_000 },
    ...metrics,
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`lifetime_metrics.${name}`, value]));
}

function ended(when: "start" | "playback", by: "tech" | "business"): Readonly<Record<string, unknown>> {
  const flag = `status_info.is_video_${when}_failure`;
  return { [flag]: true, [`${flag}_${by}`]: true };
}

/** Two devices are of one model; one player has no ID. */
const devices = [
  { clientId: "c1", name: "Samsung Smart TV" },
  { clientId: "c2", name: "Samsung Smart TV" },
  { clientId: "c3", name: "Apple iPhone" },
  { clientId: "c4", name: "LG Smart TV" },
  { clientId: null, name: "Roku Express" },
] as const;

/** A value, or what some account writes where it's missing. */
function sent(...values: readonly string[]) {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<string | null>(...values) },
    { weight: 1, arbitrary: fc.constantFrom<string | null>(null, "", "N/A", "Unknown", "-") },
  );
}

const anyAttempt = fc.record({
  device: fc.constantFrom(...devices),
  isNamed: fc.nat(9).map((nth) => nth > 0),
  isp: sent("Comcast", "Verizon"),
  cdn: sent("AKAMAI", "FASTLY"),
  asset: sent("One", "Two", "Three", "Four", "Five"),
  app: sent("8.14", "9.0"),
  system: sent("1.0", "2.0"),
  day: fc.nat(9),
  atMs: fc.oneof(
    fc.nat(24).map((hours) => hours * hourMs),
    fc.nat(90).map((minutes) => 20 * hourMs + minutes * minuteMs),
  ),
  lasted: fc.constantFrom(1_000, 15_000, 25 * minuteMs),
  result: fc.constantFrom<ResultId>("good", "start", "break", "waiting", "slow", "refused", "left", "ongoing"),
  /** Below its list's share of good sessions, in percent, it simply played well. */
  luck: fc.nat(99),
});
type Attempt = typeof anyAttempt extends fc.Arbitrary<infer Value> ? Value : never;

/** What makes the sessions that have it go wrong. */
const culprits: readonly ((attempt: Attempt) => boolean)[] = [
  ({ device }) => device.clientId === "c1",
  ({ device }) => device.name === "Samsung Smart TV",
  ({ isp }) => isp === "Comcast",
  ({ cdn }) => cdn === "AKAMAI",
  ({ asset }) => asset === "One",
  ({ app }) => app === "9.0",
  ({ day }) => day === 4,
];

const start = Date.UTC(2026, 10, 2);

/** Up to 45 sessions as Conviva sends them: all outcomes, missing fields in every spelling, with and without a cause. */
export const anyWireSessions: fc.Arbitrary<readonly WireObject[]> = fc
  .record({
    attempts: fc.array(anyAttempt, { minLength: 3, maxLength: 45, size: "max" }),
    goodPercent: fc.constantFrom(50, 85, 94, 97, 100),
    isCulprit: fc.option(fc.constantFrom(...culprits), { nil: () => false, freq: 2 }),
    fault: fc.constantFrom<ResultId>("start", "break", "waiting", "refused"),
  })
  .map(({ attempts, goodPercent, isCulprit, fault }) =>
    attempts.map((attempt, index) => {
      const result = isCulprit(attempt) ? fault : attempt.luck < goodPercent ? "good" : attempt.result;
      return wireAttempt({ ...attempt, result, id: `s${index}` });
    }),
  );

/** An attempt as Conviva sends it. */
export function wireAttempt({
  device: { clientId, name },
  isNamed = true,
  isp = "Comcast",
  cdn = "AKAMAI",
  asset = "One",
  app = "8.14",
  system = "1.0",
  day,
  atMs = 20 * hourMs,
  lasted = 25 * minuteMs,
  result,
  id,
}: Partial<Omit<Attempt, "device">> &
  Readonly<{
    id: string;
    device: Readonly<{ clientId: string | null; name: string }>;
    day: number;
    result: ResultId;
  }>): WireObject {
  const startedAt = start + day * dayMs + atMs;
  return wireSessionWith({
    conviva_session_id: id,
    client_id: clientId,
    viewer_id: "a viewer",
    timestamps: { start: { epoch_ms: startedAt }, end: { epoch_ms: startedAt + lasted } },
    "status_info.is_exit_before_video_start": false,
    "status_info.ended_status": "By Client",
    "device_info.name": isNamed ? name : null,
    "device_info.os_version": system,
    "tags.selected_dimensions.device_marketing_name": isNamed ? name : "N/A",
    "tags.selected_dimensions.app_version": app,
    "network_info.isp": isp,
    "network_info.cdn": cdn === null ? null : [cdn],
    "content_info.asset": asset,
    ...results[result],
  });
}

import type { SampleDimension } from "@/lib/server/conviva/sample-endpoint";
import type { Script, ScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { noViewer } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { valueAt } from "@/lib/server/conviva/wire-values";

/** In the order of the requests. */
export const dimensions = ["asset", "isp", "device_name", "cdn", "app_version"] as const satisfies SampleDimension[];

const played = {
  "status_info.is_exit_before_video_start": false,
  "lifetime_metrics.playing_time_ms": 600_000,
  "lifetime_metrics.video_start_time_ms": 900,
  "lifetime_metrics.average_peak_bitrate_bps": 6_000_000,
} as const;

/** The results a session can have, as Conviva sends them. */
export const sessionResults = {
  "played well": played,
  "failed to start": { ...played, "status_info.is_video_start_failure_tech": true },
  "failed while playing": { ...played, "status_info.is_video_playback_failure_tech": true },
  "was refused at the start": { ...played, "status_info.is_video_start_failure_business": true },
  "was refused while playing": { ...played, "status_info.is_video_playback_failure_business": true },
  rebuffered: {
    ...played,
    "lifetime_metrics.rebuffering_ratio_percent": 12,
    "lifetime_metrics.rebuffering_time_ms": 82_000,
  },
  "had low picture quality": { ...played, "lifetime_metrics.average_peak_bitrate_bps": 300_000 },
  "was slow to start": { ...played, "lifetime_metrics.video_start_time_ms": 20_000 },
  "left at once": {},
  "left after a long wait": {
    "status_info.ended_status": "Ended",
    "timestamps.end": { epoch_ms: 1678829786486, iso_date: "2023-03-14T21:36:26.486Z" },
  },
  "has no outcome": { "status_info.is_exit_before_video_start": false },
} as const satisfies Record<string, Readonly<Record<string, unknown>>>;

export type SessionResult = keyof typeof sessionResults;

/** Another viewer's session. All its identifiers are unique unless changed. */
export function otherSession(index: number, result: SessionResult, changes: Readonly<Record<string, unknown>> = {}) {
  const client = `77.66.1.${index}`;
  return wireSessionWith({
    conviva_session_id: `${client}.planted-${index}`,
    client_id: client,
    session_id: `planted-${index}`,
    viewer_id: `other-viewer-${index}`,
    "network_info.ip": `203.0.113.${index % 256}`,
    "network_info.ipv6": `2001:db8::${index.toString(16)}`,
    "content_info.stream_url": "https://planted.example/a.m3u8?token=planted",
    ...sessionResults[result],
    ...changes,
  });
}

/** One session each of this many other viewers, the first `hit` of them with this result. */
export function crowd(others: number, hit = 0, result: SessionResult = "failed to start") {
  return Array.from({ length: others }, (_, index) => otherSession(index, index < hit ? result : "played well"));
}

/** Every identifier in these sessions; none of them may appear in a response. */
export function namesIn(sessions: readonly ReturnType<typeof otherSession>[]): readonly string[] {
  const paths = [
    ...["viewer_id", "client_id", "session_id", "conviva_session_id", "content_info.stream_url"],
    ...["network_info.ip", "network_info.ipv6"],
  ];
  return sessions.flatMap((session) => paths.map((path) => String(valueAt(session, path))));
}

type Answers = Readonly<Partial<Record<SampleDimension | "discovery", Script>>>;

/** Answers samples and discovery by script; for other samples, everyone played well. */
export function answerSamples(answers: Answers = {}): Script {
  const fine = answerJson({ sessions: crowd(40) });
  return (response, request) => {
    const dimension = dimensionOf(request.url ?? "");
    const script = answers[dimension ?? "discovery"] ?? (dimension === null ? answer(599) : fine);
    script(response, request);
  };
}

/** Answers every sample in the same way. */
export function answerEverySample(script: Script, discovery?: Script): Script {
  const same = Object.fromEntries(dimensions.map((dimension) => [dimension, script]));
  return answerSamples({ ...same, ...(discovery === undefined ? {} : { discovery }) });
}

/** The calls without a viewer in order of arrival: a sample's dimension, or discovery. */
export function askedOf(upstream: ScriptedUpstream): readonly string[] {
  return upstream.calls(noViewer).map(({ target }) => dimensionOf(target) ?? "discovery");
}

function dimensionOf(target: string): SampleDimension | null {
  const { pathname, searchParams } = new URL(target, "http://upstream");
  if (!pathname.endsWith("/sessions/content")) return null;
  return dimensions.find((dimension) => searchParams.has(dimension)) ?? null;
}

type Release = () => void;

/** Holds every call until it's released, so that a test sees which are in flight at the same time. */
export function holdCalls(script: Script) {
  const held: Release[] = [];
  const awaited: ((release: Release) => void)[] = [];
  let underWay = 0;
  let most = 0;
  return {
    script: ((response, request) => {
      underWay += 1;
      most = Math.max(most, underWay);
      const release = () => {
        underWay -= 1;
        script(response, request);
      };
      const take = awaited.shift();
      if (take) take(release);
      else held.push(release);
    }) satisfies Script,
    /** Settles with the release of the next call. */
    next: () =>
      new Promise<Release>((resolve) => {
        const ready = held.shift();
        if (ready) resolve(ready);
        else awaited.push(resolve);
      }),
    /** How many calls have arrived that `next` hasn't returned. */
    untaken: () => held.length,
    /** The most calls in flight at one time. */
    most: () => most,
  };
}

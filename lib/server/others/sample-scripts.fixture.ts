import type { SampleDimension } from "@/lib/server/conviva/sample-endpoint";
import type { Script, ScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { noViewer } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { valueAt } from "@/lib/server/conviva/wire-values";

/** In the order in which they are asked. */
export const dimensions = ["asset", "isp", "device_name", "cdn", "app_version"] as const satisfies SampleDimension[];

const played = {
  "status_info.is_exit_before_video_start": false,
  "lifetime_metrics.playing_time_ms": 600_000,
  "lifetime_metrics.video_start_time_ms": 900,
  "lifetime_metrics.average_peak_bitrate_bps": 6_000_000,
} as const;

/** What can become of a session, as Conviva would send it. */
export const fates = {
  "played well": played,
  "failed to start": { ...played, "status_info.is_video_start_failure_tech": true },
  "broke off": { ...played, "status_info.is_video_playback_failure_tech": true },
  "was refused at the start": { ...played, "status_info.is_video_start_failure_business": true },
  "was refused on the way": { ...played, "status_info.is_video_playback_failure_business": true },
  waited: { ...played, "lifetime_metrics.rebuffering_ratio_percent": 12 },
  "had a low picture": { ...played, "lifetime_metrics.average_peak_bitrate_bps": 300_000 },
  "was slow to start": { ...played, "lifetime_metrics.video_start_time_ms": 20_000 },
  "left at once": {},
  "left after a long wait": {
    "status_info.ended_status": "Ended",
    "timestamps.end": { epoch_ms: 1678829786486, iso_date: "2023-03-14T21:36:26.486Z" },
  },
  "says nothing": { "status_info.is_exit_before_video_start": false },
} as const satisfies Record<string, Readonly<Record<string, unknown>>>;

export type Fate = keyof typeof fates;

/** A session of somebody else, everything about whom is theirs alone unless changed. */
export function otherSession(index: number, fate: Fate, changes: Readonly<Record<string, unknown>> = {}) {
  const client = `77.66.1.${index}`;
  return wireSessionWith({
    conviva_session_id: `${client}.planted-${index}`,
    client_id: client,
    session_id: `planted-${index}`,
    viewer_id: `other-viewer-${index}`,
    "network_info.ip": `203.0.113.${index % 256}`,
    "network_info.ipv6": `2001:db8::${index.toString(16)}`,
    "content_info.stream_url": "https://planted.example/a.m3u8?token=planted",
    ...fates[fate],
    ...changes,
  });
}

/** Sessions of this many others, the first `hit` of whom met this fate. */
export function crowd(others: number, hit = 0, fate: Fate = "failed to start") {
  return Array.from({ length: others }, (_, index) => otherSession(index, index < hit ? fate : "played well"));
}

/** Everything that names somebody in these sessions; no answer of ours may hold any of it. */
export function namesIn(sessions: readonly ReturnType<typeof otherSession>[]): readonly string[] {
  const paths = [
    ...["viewer_id", "client_id", "session_id", "conviva_session_id", "content_info.stream_url"],
    ...["network_info.ip", "network_info.ipv6"],
  ];
  return sessions.flatMap((session) => paths.map((path) => String(valueAt(session, path))));
}

type Answers = Readonly<Partial<Record<SampleDimension | "discovery", Script>>>;

/** Answers each sample, and discovery, as said; a sample of which nothing is said with a crowd that played well. */
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

/** What was asked of the upstream that names no viewer, in order of arrival: dimensions, or discovery. */
export function askedOf(upstream: ScriptedUpstream): readonly string[] {
  return upstream.calls(noViewer).map(({ target }) => dimensionOf(target) ?? "discovery");
}

function dimensionOf(target: string): SampleDimension | null {
  const { pathname, searchParams } = new URL(target, "http://upstream");
  if (!pathname.endsWith("/sessions/content")) return null;
  return dimensions.find((dimension) => searchParams.has(dimension)) ?? null;
}

type Release = () => void;

/** Holds calls until each is let go, so that a test sees which are under way at the same time. */
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
    /** Settles when a call has come that nobody took yet; gives what lets it go. */
    next: () =>
      new Promise<Release>((resolve) => {
        const ready = held.shift();
        if (ready) resolve(ready);
        else awaited.push(resolve);
      }),
    /** How many have come that nobody took. */
    untaken: () => held.length,
    /** The most that were under way at one time. */
    most: () => most,
  };
}

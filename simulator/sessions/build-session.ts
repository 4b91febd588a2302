import type { Connection } from "../catalogue/networks.ts";
import { slugOf } from "../catalogue/titles.ts";
import { canonicalAddress } from "../ip-address.ts";
import { hash, itemAt } from "../random.ts";
import { type WireMetrics, type WireNetwork, type WireSession, type WireStatus, wireTime } from "../wire.ts";
import type { SessionMetrics, SessionSpec, StoredSession } from "./session-spec.ts";
import { customTags, selectedDimensions } from "./session-tags.ts";

/** Builds the session as the API returns it at `nowMs`, in the format of the Sessions V3 documentation. */
export function buildSession(spec: SessionSpec, nowMs: number): WireSession {
  const isOngoing = isOngoingAt(spec, nowMs);
  const metrics = isOngoing ? metricsSoFar(spec, nowMs) : spec.metrics;
  const clientId = clientIdOf(spec);
  const sessionId = String(hash("session", spec.viewerId, spec.unit, spec.startMs) | 0);
  return {
    conviva_session_id: `${clientId}.${sessionId}`,
    client_id: clientId,
    session_id: sessionId,
    viewer_id: spec.viewerId,
    timestamps: { start: wireTime(spec.startMs), end: isOngoing ? null : wireTime(endOf(spec)) },
    status_info: statusOf(spec, isOngoing),
    lifetime_metrics: metricsOf(spec, metrics),
    content_info: {
      asset: spec.title.asset,
      category: spec.title.category,
      length_ms: spec.title.lengthMs,
      stream_url: streamUrlOf(spec),
    },
    device_info: {
      browser: { name: spec.device.browserName, version: spec.device.browserVersion },
      name: spec.device.name,
      os: spec.device.os,
      os_family: spec.device.osFamily,
      os_version: spec.device.osVersion,
    },
    geo_info: spec.place,
    network_info: networkOf(spec),
    tags: { selected_dimensions: selectedDimensions(spec), custom_tags: customTags(spec) },
  };
}

/** Creates a stored session from its specification. */
export function storeSession(spec: SessionSpec): StoredSession {
  return storeLazily(spec.startMs, addressesOf(spec.connection), () => spec);
}

/** Creates a stored session whose specification is computed whenever it's needed, so that many cost little memory. */
export function storeLazily(startMs: number, addresses: readonly string[], specOf: () => SessionSpec): StoredSession {
  return { startMs, addresses, at: (nowMs) => buildSession(specOf(), nowMs) };
}

/** Returns the IP addresses that sessions on a connection can be looked up by, in canonical form. */
export function addressesOf({ ip, ipv6 }: Connection): readonly string[] {
  return [ip, ipv6].flatMap((text) => (text === null ? [] : (canonicalAddress(text) ?? [])));
}

/** Returns the end in epoch milliseconds: the start plus all measured times plus `lingerMs`. */
function endOf(spec: SessionSpec): number {
  const { startupMs, playingMs, rebufferingMs, pausedMs } = spec.metrics;
  const watched = hasStarted(spec) ? playingMs + rebufferingMs + pausedMs : 0;
  return spec.startMs + Math.max(1, startupMs + watched + spec.lingerMs);
}

function isOngoingAt(spec: SessionSpec, nowMs: number): boolean {
  return spec.outcome === "ongoing" || endOf(spec) > nowMs;
}

/** Whether the viewer saw the first frame. */
function hasStarted({ outcome }: SessionSpec): boolean {
  return outcome !== "exit" && outcome !== "start-failure-tech" && outcome !== "start-failure-business";
}

function metricsSoFar({ startMs, metrics, outcome, title }: SessionSpec, nowMs: number): SessionMetrics {
  const elapsed = nowMs - startMs - metrics.startupMs - metrics.rebufferingMs - metrics.pausedMs;
  const longest = title.lengthMs > 0 ? title.lengthMs : Number.POSITIVE_INFINITY;
  const planned = outcome === "ongoing" ? longest : metrics.playingMs;
  return { ...metrics, playingMs: Math.max(0, Math.min(elapsed, planned)) };
}

function clientIdOf({ viewerId, unit }: SessionSpec): string {
  return [0, 1, 2, 3].map((part) => hash("client", viewerId, unit, part)).join(".");
}

function statusOf(spec: SessionSpec, isOngoing: boolean): WireStatus {
  // An ongoing session never has failure flags. They're only set when it ends.
  const outcome = isOngoing ? "ongoing" : spec.outcome;
  return {
    is_ended: !isOngoing,
    ended_status: isOngoing ? null : spec.endedStatus,
    is_exit_before_video_start: outcome === "exit",
    is_video_start_failure: outcome === "start-failure-tech" || outcome === "start-failure-business",
    is_video_start_failure_business: outcome === "start-failure-business",
    is_video_start_failure_tech: outcome === "start-failure-tech",
    is_video_playback_failure: outcome === "playback-failure-tech" || outcome === "playback-failure-business",
    is_video_playback_failure_business: outcome === "playback-failure-business",
    is_video_playback_failure_tech: outcome === "playback-failure-tech",
    errors: isOngoing ? [] : spec.errors,
  };
}

function metricsOf(spec: SessionSpec, metrics: SessionMetrics): WireMetrics {
  const started = hasStarted(spec);
  const played = started ? metrics.playingMs : 0;
  const rebuffering = started ? metrics.rebufferingMs : 0;
  const connection = started ? metrics.connectionRebufferingMs : 0;
  const paused = started ? metrics.pausedMs : 0;
  const complete = percent(played, spec.title.lengthMs);
  return {
    average_framerate_fps: started ? metrics.framesPerSecond : 0,
    average_peak_bitrate_bps: started ? metrics.bitrateBps : 0,
    average_percentage_complete: Math.min(100, complete),
    bitrate_switches_count: started ? metrics.switches : 0,
    connection_induced_rebuffering_ratio_percent: percent(connection, played + rebuffering),
    connection_induced_rebuffering_time_ms: connection,
    last_play_head_time_ms: started ? played : -1,
    playing_time_ms: played,
    paused_ratio_percent: percent(paused, played + rebuffering + paused),
    paused_time_ms: paused,
    rebuffering_ratio_percent: percent(rebuffering, played + rebuffering),
    rebuffering_time_ms: rebuffering,
    video_restart_time_ms: started ? metrics.restartMs : 0,
    // The documented sample has -3000 for a video that never started.
    video_start_time_ms: started ? metrics.startupMs : -3000,
  };
}

function percent(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 1e4) / 100 : 0;
}

function networkOf({ connection, cdns, viewerId, startMs }: SessionSpec): WireNetwork {
  const { provider, ip, ipv6 } = connection;
  const last = cdns.at(-1);
  const edge = last ? itemAt(last.edges, hash(viewerId, startMs) % last.edges.length) : "";
  return {
    asn: { value: provider.asn, description: provider.asnDescription },
    cdn: cdns.map((cdn) => cdn.name),
    ip,
    ipv6,
    isp: provider.isp,
    last_cdn_edge_server: edge,
    last_cdn_group_id: edge === "" ? "" : `${last?.name ?? ""}-US`,
  };
}

function streamUrlOf({ cdns, title }: SessionSpec): string {
  const host = cdns.at(-1)?.host ?? "stream.example";
  const folder = title.category === "Live" ? "live" : "vod";
  return `https://${host}/${folder}/${slugOf(title.asset)}/master.m3u8`;
}

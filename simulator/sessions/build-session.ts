import { slugOf } from "../catalogue/titles.ts";
import { canonicalAddress } from "../ip-address.ts";
import { hash, itemAt } from "../random.ts";
import { type WireMetrics, type WireNetwork, type WireSession, type WireStatus, wireTime } from "../wire.ts";
import type { Measures, SessionSpec, StoredSession } from "./session-spec.ts";
import { customTags, selectedDimensions } from "./session-tags.ts";

/** Writes a session down as the Sessions V3 page prints one, as it stands at `nowMs`. */
export function buildSession(spec: SessionSpec, nowMs: number): WireSession {
  const isOngoing = isOngoingAt(spec, nowMs);
  const measures = isOngoing ? measuresSoFar(spec, nowMs) : spec.measures;
  const clientId = clientIdOf(spec);
  const sessionId = String(hash("session", spec.viewerId, spec.unit, spec.startMs) | 0);
  return {
    conviva_session_id: `${clientId}.${sessionId}`,
    client_id: clientId,
    session_id: sessionId,
    viewer_id: spec.viewerId,
    timestamps: { start: wireTime(spec.startMs), end: isOngoing ? null : wireTime(endOf(spec)) },
    status_info: statusOf(spec, isOngoing),
    lifetime_metrics: metricsOf(spec, measures),
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

/** Keeps a specification as a session that can be asked for at any moment. */
export function storeSession(spec: SessionSpec): StoredSession {
  const { ip, ipv6 } = spec.connection;
  const addresses = [ip, ipv6].flatMap((text) => (text === null ? [] : (canonicalAddress(text) ?? [])));
  return { startMs: spec.startMs, addresses, at: (nowMs) => buildSession(spec, nowMs) };
}

/** When the session ends, in epoch milliseconds: after all that was measured, and the linger. */
function endOf(spec: SessionSpec): number {
  const { startupMs, playingMs, waitingMs, pausedMs } = spec.measures;
  const watched = hasStarted(spec) ? playingMs + waitingMs + pausedMs : 0;
  return spec.startMs + Math.max(1, startupMs + watched + spec.lingerMs);
}

/** Whether the session still goes on at that moment. */
function isOngoingAt(spec: SessionSpec, nowMs: number): boolean {
  return spec.outcome === "ongoing" || endOf(spec) > nowMs;
}

/** Whether the viewer saw a first frame. */
function hasStarted({ outcome }: SessionSpec): boolean {
  return outcome !== "exit" && outcome !== "start-failure-tech" && outcome !== "start-failure-business";
}

function measuresSoFar({ startMs, measures, outcome, title }: SessionSpec, nowMs: number): Measures {
  const elapsed = nowMs - startMs - measures.startupMs - measures.waitingMs - measures.pausedMs;
  const longest = title.lengthMs > 0 ? title.lengthMs : Number.POSITIVE_INFINITY;
  const planned = outcome === "ongoing" ? longest : measures.playingMs;
  return { ...measures, playingMs: Math.max(0, Math.min(elapsed, planned)) };
}

function clientIdOf({ viewerId, unit }: SessionSpec): string {
  return [0, 1, 2, 3].map((part) => hash("client", viewerId, unit, part)).join(".");
}

function statusOf(spec: SessionSpec, isOngoing: boolean): WireStatus {
  // While a session goes on nothing has failed yet; flags may flip later.
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

function metricsOf(spec: SessionSpec, measures: Measures): WireMetrics {
  const started = hasStarted(spec);
  const played = started ? measures.playingMs : 0;
  const waited = started ? measures.waitingMs : 0;
  const connection = started ? measures.connectionWaitingMs : 0;
  const paused = started ? measures.pausedMs : 0;
  const complete = percent(played, spec.title.lengthMs);
  return {
    average_framerate_fps: started ? measures.framesPerSecond : 0,
    average_peak_bitrate_bps: started ? measures.bitrateBps : 0,
    average_percentage_complete: Math.min(100, complete),
    bitrate_switches_count: started ? measures.switches : 0,
    connection_induced_rebuffering_ratio_percent: percent(connection, played + waited),
    connection_induced_rebuffering_time_ms: connection,
    last_play_head_time_ms: started ? played : -1,
    playing_time_ms: played,
    paused_ratio_percent: percent(paused, played + waited + paused),
    paused_time_ms: paused,
    rebuffering_ratio_percent: percent(waited, played + waited),
    rebuffering_time_ms: waited,
    video_restart_time_ms: started ? measures.restartMs : 0,
    // The sample says -3000 for a video that never started.
    video_start_time_ms: started ? measures.startupMs : -3000,
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

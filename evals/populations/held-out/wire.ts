import type { Random } from "../../random.ts";
import { hex } from "./draws.ts";
import { errorsOf } from "./errors.ts";
import { type Fields, type Writer, writerOf } from "./fields.ts";
import { appLabel, deviceLabel, systemLabel } from "./labels.ts";
import type { Life } from "./life.ts";
import type { Leaky, Service } from "./service.ts";
import { tagsOf } from "./tags.ts";
import { minute, type Outcome, type Session } from "./types.ts";

/** A session as Conviva sends it, its ID, and the names that can be read from it. */
export type Written = Readonly<{
  id: string;
  item: unknown;
  names: readonly string[];
  gaps: boolean;
  hidden: (field: Leaky) => boolean;
}>;

export function write(random: Random, life: Life, session: Session, viewer: string): Written {
  const { service } = life;
  const { attempt, outcome } = session;
  const { device, line, asset } = attempt;
  const ongoing = outcome.endAt > life.to;
  // "By Expiration" is the last in every account's list.
  const expired = service.endings.length === 1 || random.chance(service.expires);
  const seen = ongoing ? soFar(outcome, attempt.at, life.to) : outcome;
  const writer = writerOf(random, service, outcome.kind === "start-failure");
  const sessionId = String(random.whole(-2_147_483_648, 2_147_483_647));
  const id = `${device.clientId}.${sessionId}`;
  const name = deviceLabel(service, device.model);
  const app = appLabel(service, attempt.app);
  const system = systemLabel(device.model, attempt.system);
  const browser = {
    name: device.model.browser,
    version: device.model.browser === "Native App" ? "Native App" : attempt.app,
  };
  const item = {
    conviva_session_id: id,
    client_id: device.clientId,
    session_id: sessionId,
    viewer_id: viewer,
    timestamps: { start: stamp(attempt.at), ...endOf(random, service, session, { ongoing, expired, now: life.to }) },
    status_info: statusOf(random, service, session, { seen, ongoing, expired }),
    lifetime_metrics: metricsOf(random, writer, session, seen),
    content_info: {
      ...writer.text("asset", { asset: asset.name }),
      ...writer.text("category", { category: asset.live ? service.live : service.vod }),
      // Live has no length; what stands there differs.
      ...writer.numbers("length", { length_ms: asset.live ? -1 : asset.lengthMs }),
      ...writer.text("url", { stream_url: streamUrl(random, service, session) }),
    },
    device_info: {
      browser,
      ...writer.text("device", { name }),
      ...writer.text("system", { os: device.model.os, os_family: device.model.os, os_version: system }),
    },
    geo_info: geoOf(writer, session),
    network_info: {
      ...asnOf(writer, session),
      ...writer.list("cdn", "cdn", session.cdns),
      ...writer.text("ip", addressOf(service, line.ip)),
      ...writer.text("isp", { isp: line.isp }),
      last_cdn_edge_server: "",
      last_cdn_group_id: "",
    },
    tags: tagsOf(random, life, writer, session, { name, app, system }),
  };
  const names = [
    ...(writer.missing("device") ? [] : [name, device.model.marketing]),
    ...(writer.missing("app") ? [] : [app]),
    ...(writer.missing("system") ? [] : [system]),
    ...(writer.missing("isp") ? [] : [line.isp]),
    ...(writer.missing("cdn") ? [] : session.cdns),
    ...(writer.missing("asset") ? [] : [asset.name]),
  ];
  return { id, item, names, gaps: writer.any, hidden: writer.missing };
}

function stamp(at: number): Fields {
  return { epoch_ms: at, iso_date: new Date(at).toISOString() };
}

type Ending = Readonly<{ ongoing: boolean; expired: boolean }>;

function endOf(
  random: Random,
  service: Service,
  { outcome, attempt }: Session,
  { ongoing, expired, now }: Ending & Readonly<{ now: number }>,
): Fields {
  if (!ongoing) {
    // A client that vanished is given up some minutes later.
    const late = expired && random.chance(0.7) ? random.between(0, 2) * minute : 0;
    return { end: stamp(Math.round(Math.min(now, Math.max(attempt.at + 1, outcome.endAt) + late))) };
  }
  if (service.ongoingEnd === "absent") return {};
  if (service.ongoingEnd === "null") return { end: null };
  if (service.ongoingEnd === "null-epoch") return { end: { epoch_ms: null, iso_date: null } };
  if (service.ongoingEnd === "zero") return { end: { epoch_ms: 0, iso_date: "1970-01-01T00:00:00.000Z" } };
  return { end: stamp(Math.round(now - random.between(0.1, 3) * minute)) };
}

/** What an ongoing session has measured until now. */
function soFar(outcome: Outcome, at: number, now: number): Outcome {
  const share = Math.min(1, Math.max(0, (now - at - Math.max(0, outcome.startMs)) / Math.max(1, outcome.endAt - at)));
  const started = outcome.startMs >= 0 && now - at > outcome.startMs;
  const part = (value: number) => (started ? Math.max(0, value * share) : 0);
  return {
    ...outcome,
    startMs: started ? outcome.startMs : -1,
    playMs: part(outcome.playMs),
    stallMs: part(outcome.stallMs),
    seekMs: part(outcome.seekMs),
    pausedMs: part(outcome.pausedMs),
    positionMs: started ? outcome.positionMs : -1,
    bitrateBps: started ? outcome.bitrateBps : 0,
  };
}

function statusOf(
  random: Random,
  service: Service,
  session: Session,
  { seen, ongoing, expired }: Ending & Readonly<{ seen: Outcome }>,
): Fields {
  const { kind, family } = session.outcome;
  const startFailed = !ongoing && kind === "start-failure";
  const playFailed = !ongoing && kind === "playback-failure";
  const business = family !== undefined && service.business.includes(family);
  const ending = expired
    ? "By Expiration"
    : startFailed && service.endings.includes("By Error")
      ? "By Error"
      : service.endings[0];
  const flags = {
    is_ended: !ongoing,
    is_exit_before_video_start: !ongoing && seen.kind === "exit",
    is_video_start_failure: startFailed,
    is_video_start_failure_business: startFailed && business,
    is_video_start_failure_tech: startFailed && !business,
    is_video_playback_failure: playFailed,
    is_video_playback_failure_business: playFailed && business,
    is_video_playback_failure_tech: playFailed && !business,
  };
  const written = Object.entries(flags).map(([key, flag]) => [key, service.flagsAsText ? String(flag) : flag]);
  return {
    ...Object.fromEntries(written),
    ended_status: ongoing ? null : ending,
    errors: ongoing && family ? [] : errorsOf(random, service, session),
  };
}

function metricsOf(random: Random, writer: Writer, { attempt }: Session, seen: Outcome): Fields {
  const { startMs, playMs, stallMs, seekMs, pausedMs, bitrateBps, positionMs } = seen;
  const buffering = stallMs + seekMs;
  const total = Math.max(1, playMs + buffering);
  const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;
  const started = startMs >= 0;
  const complete = attempt.asset.live ? 0 : Math.min(100, percent(Math.max(0, positionMs), attempt.asset.lengthMs));
  return writer.numbers("metrics", {
    average_framerate_fps: started && playMs > 0 ? random.pick([24, 25, 25, 30, 50]) - (stallMs > 0 ? 1 : 0) : 0,
    average_peak_bitrate_bps: Math.round(bitrateBps),
    average_percentage_complete: complete,
    bitrate_switches_count: started
      ? Math.round((playMs / minute) * random.between(0, 0.3) + (stallMs > 0 ? 2 : 0))
      : 0,
    connection_induced_rebuffering_ratio_percent: percent(stallMs, total),
    connection_induced_rebuffering_time_ms: Math.round(stallMs),
    last_play_head_time_ms: Math.round(positionMs),
    playing_time_ms: Math.round(playMs),
    paused_ratio_percent: percent(pausedMs, total + pausedMs),
    paused_time_ms: Math.round(pausedMs),
    rebuffering_ratio_percent: percent(buffering, total),
    rebuffering_time_ms: Math.round(buffering),
    video_restart_time_ms: Math.round(seekMs),
    // -1, -2 and -3 seconds stand for "never".
    video_start_time_ms: started ? Math.round(startMs) : random.pick([-3000, -3000, -1000, -1]),
  });
}

function streamUrl(random: Random, service: Service, { cdns, attempt }: Session): string {
  const edge = (cdns[0] ?? "edge").toLowerCase().replace(/[^a-z0-9]/g, "");
  const path = attempt.asset.live ? "live" : "vod";
  return `https://${edge}.cdn.${service.host}/${path}/${hex(random, 8)}/master.${random.pick(["m3u8", "mpd"])}?t=${hex(random, 16)}`;
}

function geoOf(writer: Writer, { attempt }: Session): Fields {
  const { geo } = attempt.line;
  if (writer.missing("geo")) {
    const { city, dma, postal_code } = writer.text("geo", { city: "", dma: "", postal_code: "" });
    return { city, dma, postal_code, country: { name: geo.country, code: geo.countryCode } };
  }
  return {
    city: `${geo.city}, ${geo.state}, ${geo.country}`,
    state: { name: `${geo.state}, ${geo.country}`, code: geo.stateCode },
    country: { name: geo.country, code: geo.countryCode },
    continent: geo.continent,
    postal_code: geo.postal,
    dma: geo.dma,
  };
}

function asnOf(writer: Writer, { attempt }: Session): Fields {
  return { asn: writer.text("asn", { value: attempt.line.asn, description: attempt.line.asnName }) };
}

function addressOf(service: Service, ip: string): Fields {
  if (service.ips === "none") return { ip: null, ipv6: null };
  // An irreversible hash stays the same for the same address.
  const hashed = [...ip].reduce(
    (sum, character) => (sum * 33 + (character.codePointAt(0) ?? 0)) % 4_294_967_291,
    5381,
  );
  return { ip: service.ips === "plain" ? ip : hashed.toString(16).padStart(8, "0").repeat(4), ipv6: null };
}

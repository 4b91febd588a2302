import type { Random } from "../../random.ts";
import { playerErrors } from "./catalogue.ts";
import type { Cause } from "./cause.ts";
import { sending } from "./habits.ts";
import { type Household, versionAt } from "./household.ts";
import { isFailedStart, type Result } from "./result.ts";
import type { Try } from "./watch.ts";

/** Viewers live where UTC is the time on the wall: London in winter. */
export const rangeStart = Date.UTC(2026, 9, 28);

/** How an account sends sessions. */
export type Account = Readonly<{
  /** How often a field is missing, by its name. */
  missing: Readonly<Record<"device" | "isp" | "cdn" | "title" | "app" | "system", number>>;
  missingAs: (typeof sending.missingAs)[number];
  keepsMarketingName: boolean;
  errorStyle: (typeof sending.errorStyles)[number];
  homeAddress: string;
}>;

/** Draws how an account sends sessions. */
export function accountOf(random: Random): Account {
  const rate = () => random.between(...sending.missing);
  return {
    missing: { device: rate(), isp: rate(), cdn: rate(), title: rate(), app: rate(), system: rate() },
    missingAs: random.pick(sending.missingAs),
    keepsMarketingName: random.chance(sending.keepsMarketingName),
    errorStyle: random.pick(sending.errorStyles),
    homeAddress: `198.51.100.${random.whole(1, 254)}`,
  };
}

/** A try as Conviva's session list has it: every member of the documented sample that anybody reads. */
export function wireSession(
  { view, result, by }: Try,
  id: string,
  isOnGoing: boolean,
  { account, household, cause }: Readonly<{ account: Account; household: Household; cause: Cause }>,
  random: Random,
): unknown {
  const { device, network, cdns, item, at } = view;
  const { model } = device;
  const times = isFailedStart(result) ? sending.missingOnFailedStart : 1;
  const isMissing = (field: keyof Account["missing"]) => random.chance(times * account.missing[field]);
  const sent = (field: keyof Account["missing"], value: string) => (isMissing(field) ? account.missingAs : value);
  const name = sent("device", model.name);
  const isNamed = name === model.name;
  const update = cause.update?.device === device && at >= cause.update.at ? cause.update.version : null;
  const startedAt = rangeStart + at;
  const lingerMs = !isOnGoing && random.chance(sending.expires) ? Math.round(random.between(60_000, 900_000)) : 0;
  const error = errorOf(result, by, cause, random);
  return {
    conviva_session_id: `${device.clientId}.${id}`,
    client_id: device.clientId,
    session_id: id,
    viewer_id: "a simulated viewer",
    timestamps: {
      start: instant(startedAt),
      end: isOnGoing ? null : instant(startedAt + result.ranMs + lingerMs),
    },
    status_info: {
      ...flagsOf(result, cause.isMarkedBusiness),
      is_ended: !isOnGoing,
      ended_status: isOnGoing ? null : lingerMs > 0 ? "By Expiration" : "By Client",
      errors: error === null ? [] : [styled(error, startedAt + result.ranMs, account)],
    },
    lifetime_metrics: metricsOf(result, item.lengthMs),
    content_info: {
      ...{ asset: sent("title", item.title), category: item.category, length_ms: item.lengthMs },
      stream_url: "stream.example",
    },
    device_info: {
      browser: { name: model.browser, version: model.browser },
      ...{ name, os: model.os, os_family: model.os, os_version: sent("system", versionAt(device.system, at)) },
    },
    geo_info: london,
    network_info: {
      asn: { value: null, description: null },
      cdn: isMissing("cdn") ? missingCdn(account.missingAs) : cdns,
      ip: network === household.home ? account.homeAddress : `203.0.113.${random.whole(1, 254)}`,
      ipv6: null,
      isp: sent("isp", network),
    },
    tags: {
      selected_dimensions: {
        app_version: sent("app", update ?? versionAt(device.app, at)),
        device_hardware_type: isNamed ? model.hardware : account.missingAs,
        device_marketing_name: isNamed || account.keepsMarketingName ? model.marketingName : account.missingAs,
      },
      custom_tags: {},
    },
  };
}

const london = {
  city: "London, England, United Kingdom",
  state: { name: "England, United Kingdom", code: "ENG" },
  country: { name: "United Kingdom", code: "GB" },
  ...{ continent: "Europe", postal_code: "E1", dma: "" },
};

function instant(ms: number) {
  return { epoch_ms: ms, iso_date: new Date(ms).toISOString() };
}

function missingCdn(missingAs: Account["missingAs"]): readonly string[] | null {
  if (missingAs === null) return null;
  return missingAs === "" ? [] : [missingAs];
}

function flagsOf({ kind }: Result, isMarkedBusiness: boolean) {
  const isRefusal = kind === "refused" || kind === "stopped";
  const isStart = kind === "start" || kind === "refused";
  const isPlay = kind === "break" || kind === "stopped";
  const isBusiness = isRefusal && isMarkedBusiness;
  return {
    is_exit_before_video_start: kind === "exit" || kind === "gave-up",
    is_video_start_failure: isStart,
    is_video_start_failure_business: isStart && isBusiness,
    is_video_start_failure_tech: isStart && !isBusiness,
    is_video_playback_failure: isPlay,
    is_video_playback_failure_business: isPlay && isBusiness,
    is_video_playback_failure_tech: isPlay && !isBusiness,
  };
}

function metricsOf({ ranMs, startMs, rebufferMs, bitrateBps }: Result, lengthMs: number) {
  const playedMs = startMs === null ? 0 : Math.max(0, ranMs - startMs - rebufferMs);
  const percent = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 1e4) / 100 : 0);
  const rebuffered = percent(rebufferMs, playedMs + rebufferMs);
  return {
    average_framerate_fps: startMs === null ? 0 : 25,
    average_peak_bitrate_bps: bitrateBps,
    average_percentage_complete: Math.min(100, percent(playedMs, lengthMs)),
    bitrate_switches_count: startMs === null ? 0 : 2,
    connection_induced_rebuffering_ratio_percent: rebuffered,
    connection_induced_rebuffering_time_ms: rebufferMs,
    last_play_head_time_ms: startMs === null ? -1 : playedMs,
    playing_time_ms: playedMs,
    paused_ratio_percent: 0,
    paused_time_ms: 0,
    rebuffering_ratio_percent: rebuffered,
    rebuffering_time_ms: rebufferMs,
    video_restart_time_ms: 0,
    video_start_time_ms: startMs ?? -3000,
  };
}

/** Most failures of a cause have its error; what chance did has any. */
function errorOf({ kind }: Result, by: Try["by"], cause: Cause, random: Random): string | null {
  if (kind === "refused" || kind === "stopped") return cause.error;
  if ((kind !== "start" && kind !== "break") || random.chance(sending.withoutError)) return null;
  return by === "cause" && random.chance(0.85) ? cause.error : random.pick(playerErrors[kind]);
}

function styled(error: string, at: number, { errorStyle }: Account): unknown {
  if (errorStyle === "object") return { code: error, message: "Playback error" };
  return errorStyle === "stamped" ? `${new Date(at).toISOString()} ${error} at position ${at % 100_000}` : error;
}

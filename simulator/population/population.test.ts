import { describe, expect, test } from "vitest";
import { incidents, stories } from "../stories.ts";
import type { WireSession } from "../wire.ts";
import { createPopulation } from "./population.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const hour = 3_600_000;
const population = createPopulation({ anchorMs, seed: 1 });

function endedBetween(fromHoursAgo: number, toHoursAgo: number): WireSession[] {
  return population
    .contentSessions({ startMs: anchorMs - fromHoursAgo * hour, endMs: anchorMs - toHoursAgo * hour })
    .map((stored) => stored.at(anchorMs))
    .filter((session) => session.status_info.is_ended);
}

function failureShare(sessions: readonly WireSession[]): number {
  const failed = sessions.filter(
    ({ status_info: status }) => status.is_video_start_failure || status.is_video_playback_failure,
  );
  return failed.length / sessions.length;
}

describe("the population", () => {
  test.each([5, 12, 20, 28])("is large and mostly healthy %s days ago", (days) => {
    const sessions = endedBetween(days * 24 + 3, days * 24);

    expect(sessions.length).toBeGreaterThan(500);
    expect(failureShare(sessions)).toBeGreaterThan(0.008);
    expect(failureShare(sessions)).toBeLessThan(0.04);
  });

  test("depends only on the seed, not on how a range is split", () => {
    const ids = (fromHoursAgo: number, toHoursAgo: number, seed = 1) =>
      createPopulation({ anchorMs, seed })
        .contentSessions({ startMs: anchorMs - fromHoursAgo * hour, endMs: anchorMs - toHoursAgo * hour })
        .map((stored) => stored.at(anchorMs).conviva_session_id)
        .toSorted();

    expect([...ids(30, 29), ...ids(29, 28)].toSorted()).toEqual(ids(30, 28));
    expect(ids(30, 28, 2)).not.toEqual(ids(30, 28));
  });

  test("finds a viewer's sessions by ID and by IP address", () => {
    const [someone] = endedBetween(30, 29);
    const range = { startMs: anchorMs - 30 * hour, endMs: anchorMs - 29 * hour };
    const found = (kind: "id" | "ip", value: string | null | undefined) =>
      population
        .viewerSessions({ kind, value: value ?? "" }, range)
        .map((stored) => stored.at(anchorMs).conviva_session_id);

    expect(found("id", someone?.viewer_id)).toContain(someone?.conviva_session_id);
    expect(found("ip", someone?.network_info.ip)).toContain(someone?.conviva_session_id);
  });

  test("has at least 2,000 ended sessions in any three hours of 31 days", () => {
    const hoursAgo = [0, 3, 6, 9, 12, 15, 18, 21, 100, 250, 251, 252, 253, 500, 735];
    const counts = hoursAgo.map((ago) => endedBetween(ago + 3, ago).length);

    expect(Math.min(...counts)).toBeGreaterThan(2000);
  });
});

describe("ad sessions", () => {
  const range = { startMs: anchorMs - 5 * hour, endMs: anchorMs - 4 * hour };
  const ads = population.adSessions(range).map((stored) => stored.at(anchorMs));
  const valuesOf = (name: string) => new Set(ads.map(({ tags }) => tags.selected_dimensions[name]));

  test("start in the range, before or in the middle of their content", () => {
    const starts = ads.map(({ timestamps }) => timestamps.start.epoch_ms);

    expect(Math.min(...starts)).toBeGreaterThanOrEqual(range.startMs);
    expect(Math.max(...starts)).toBeLessThan(range.endMs);
    expect(valuesOf("ad_position")).toEqual(new Set(["Pre-roll", "Mid-roll"]));
  });

  test("don't depend on how a range is split", () => {
    const ids = (fromHoursAgo: number, toHoursAgo: number) =>
      population
        .adSessions({ startMs: anchorMs - fromHoursAgo * hour, endMs: anchorMs - toHoursAgo * hour })
        .map((stored) => stored.at(anchorMs).conviva_session_id)
        .toSorted();

    expect([...ids(5, 4.5), ...ids(4.5, 4)].toSorted()).toEqual(ids(5, 4));
    expect(new Set(ids(5, 4)).size).toBe(ads.length);
  });

  test("have several systems, technologies and creatives", () => {
    expect(valuesOf("ad_system").size).toBe(3);
    expect(valuesOf("ad_technology")).toEqual(new Set(["Server Side", "Client Side"]));
    expect(valuesOf("ad_creative_id").size).toBe(10);
  });

  test("of one creative fail, with a code of their own", () => {
    const broken = ads.filter(({ tags }) => tags.selected_dimensions.ad_creative_id === incidents.ad.creativeId);
    const rest = ads.filter(({ tags }) => tags.selected_dimensions.ad_creative_id !== incidents.ad.creativeId);

    expect(broken.length).toBeGreaterThan(50);
    expect(failureShare(broken)).toBeGreaterThan(0.6);
    expect(failureShare(rest)).toBeLessThan(0.04);
    expect(rest.flatMap(({ status_info: status }) => status.errors)).not.toContain(incidents.ad.errorCode);
  });
});

describe("an incident affects", () => {
  const { cdn, service, title, app, network } = incidents;

  test("plays on one CDN and no others", () => {
    const sessions = endedBetween(cdn.fromHoursAgo, cdn.toHoursAgo);
    const rebuffers = (session: WireSession) => session.lifetime_metrics.rebuffering_ratio_percent > 10;
    const affected = sessions.filter((session) => session.network_info.cdn.at(-1) === cdn.cdn);
    const others = sessions.filter((session) => !session.network_info.cdn.includes(cdn.cdn));

    expect(affected.length).toBeGreaterThan(100);
    expect(affected.filter(rebuffers).length / affected.length).toBeGreaterThan(0.4);
    expect(others.filter(rebuffers).length / others.length).toBeLessThan(0.02);
  });

  test("all attempts when the service is down", () => {
    expect(failureShare(endedBetween(service.fromHoursAgo, service.toHoursAgo))).toBeGreaterThan(0.4);
  });

  test("all viewers of one title", () => {
    const attempts = endedBetween(24, 0).filter((session) => session.content_info.asset === title.asset);

    expect(attempts.length).toBeGreaterThan(100);
    expect(failureShare(attempts)).toBeGreaterThan(0.7);
  });

  test("one app version on one provider, but neither alone", () => {
    const sessions = endedBetween(network.fromHoursAgo, network.toHoursAgo);
    const isOnProvider = (session: WireSession) => session.network_info.isp === network.isp;
    const hasApp = ({ tags }: WireSession) => tags.selected_dimensions.app_version === network.appVersion;
    const both = sessions.filter((session) => isOnProvider(session) && hasApp(session));
    const codes = both.flatMap((session) => session.status_info.errors);

    expect(both.length).toBeGreaterThan(100);
    expect(codes.filter((code) => code === network.errorCode).length).toBeGreaterThan(80);
    expect(failureShare(both)).toBeGreaterThan(0.6);
    expect(failureShare(sessions.filter((session) => isOnProvider(session) && !hasApp(session)))).toBeLessThan(0.08);
    expect(failureShare(sessions.filter((session) => !isOnProvider(session) && hasApp(session)))).toBeLessThan(0.12);
  });

  test("one app version on one device and no other", () => {
    const updated = endedBetween(24, 0).filter(
      (session) => session.tags.selected_dimensions.app_version === app.appVersion,
    );
    const code = stories.newAppVersion.errorCode;
    const broken = updated.filter((session) => session.status_info.errors.includes(code));

    expect(broken.length).toBeGreaterThan(100);
    expect([...new Set(broken.map((session) => session.device_info.name))]).toEqual([app.deviceName]);
  });
});

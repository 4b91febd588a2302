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
  test.each([5, 12, 20, 28])("is large and mostly well, %s days ago", (days) => {
    const sessions = endedBetween(days * 24 + 3, days * 24);

    expect(sessions.length).toBeGreaterThan(500);
    expect(failureShare(sessions)).toBeGreaterThan(0.008);
    expect(failureShare(sessions)).toBeLessThan(0.04);
  });

  test("is the same for the same seed, however it is cut, and another for another", () => {
    const ids = (fromHoursAgo: number, toHoursAgo: number, seed = 1) =>
      createPopulation({ anchorMs, seed })
        .contentSessions({ startMs: anchorMs - fromHoursAgo * hour, endMs: anchorMs - toHoursAgo * hour })
        .map((stored) => stored.at(anchorMs).conviva_session_id)
        .toSorted();

    expect([...ids(30, 29), ...ids(29, 28)].toSorted()).toEqual(ids(30, 28));
    expect(ids(30, 28, 2)).not.toEqual(ids(30, 28));
  });

  test("finds a viewer's sessions by ID and by address", () => {
    const [someone] = endedBetween(30, 29);
    const range = { startMs: anchorMs - 30 * hour, endMs: anchorMs - 29 * hour };
    const found = (kind: "id" | "ip", value: string | null | undefined) =>
      population
        .viewerSessions({ kind, value: value ?? "" }, range)
        .map((stored) => stored.at(anchorMs).conviva_session_id);

    expect(found("id", someone?.viewer_id)).toContain(someone?.conviva_session_id);
    expect(found("ip", someone?.network_info.ip)).toContain(someone?.conviva_session_id);
  });

  test("shows ads with their own dimensions", () => {
    const [ad] = population
      .adSessions({ startMs: anchorMs - 5 * hour, endMs: anchorMs - 4 * hour })
      .map((stored) => stored.at(anchorMs));

    expect(ad?.tags.selected_dimensions).toMatchObject({ ad_technology: "Client Side", ad_position: "Pre-roll" });
  });
});

describe("an incident hits many", () => {
  const { cdn, service, title, app } = incidents;

  test("the CDN, and only its own plays", () => {
    const sessions = endedBetween(cdn.fromHoursAgo, cdn.toHoursAgo);
    const waits = (session: WireSession) => session.lifetime_metrics.rebuffering_ratio_percent > 10;
    const on = sessions.filter((session) => session.network_info.cdn.at(-1) === cdn.cdn);
    const off = sessions.filter((session) => !session.network_info.cdn.includes(cdn.cdn));

    expect(on.length).toBeGreaterThan(100);
    expect(on.filter(waits).length / on.length).toBeGreaterThan(0.4);
    expect(off.filter(waits).length / off.length).toBeLessThan(0.02);
  });

  test("the service, and everybody", () => {
    expect(failureShare(endedBetween(service.fromHoursAgo, service.toHoursAgo))).toBeGreaterThan(0.4);
  });

  test("the title, for others too", () => {
    const plays = endedBetween(24, 0).filter((session) => session.content_info.asset === title.asset);

    expect(plays.length).toBeGreaterThan(100);
    expect(failureShare(plays)).toBeGreaterThan(0.7);
  });

  test("the app version on that device, and on no other", () => {
    const updated = endedBetween(24, 0).filter(
      (session) => session.tags.selected_dimensions.app_version === app.appVersion,
    );
    const code = stories.newAppVersion.errorCode;
    const broken = updated.filter((session) => session.status_info.errors.includes(code));

    expect(broken.length).toBeGreaterThan(100);
    expect([...new Set(broken.map((session) => session.device_info.name))]).toEqual([app.deviceName]);
  });
});

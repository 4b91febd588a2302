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

  test("has ad sessions with ad dimensions", () => {
    const [ad] = population
      .adSessions({ startMs: anchorMs - 5 * hour, endMs: anchorMs - 4 * hour })
      .map((stored) => stored.at(anchorMs));

    expect(ad?.tags.selected_dimensions).toMatchObject({ ad_technology: "Client Side", ad_position: "Pre-roll" });
  });
});

describe("an incident affects", () => {
  const { cdn, service, title, app } = incidents;

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

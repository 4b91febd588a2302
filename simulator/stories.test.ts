import { describe, expect, test } from "vitest";
import { createAccounts } from "./accounts.ts";
import { household, stories } from "./stories.ts";
import type { Story } from "./story.ts";
import type { WireSession } from "./wire.ts";
import { createWorlds } from "./world.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const hour = 3_600_000;
const account = accountOf("key");

function accountOf(clientId: string) {
  const found = createAccounts("key").get(clientId);
  if (found === undefined) throw new RangeError(clientId);
  return found;
}

function sessionsOf(story: Story, hours: number, seed = 1): WireSession[] {
  const world = createWorlds({ anchorMs, seed })(story.clientId ? accountOf(story.clientId) : account);
  const range = { startMs: anchorMs - hours * hour, endMs: anchorMs };
  return world
    .viewerSessions({ kind: "id", value: story.viewerId }, range)
    .filter((stored) => stored.startMs >= range.startMs)
    .map((stored) => stored.at(anchorMs));
}

function hasFailed({ status_info: status }: WireSession): boolean {
  return status.is_video_start_failure || status.is_video_playback_failure || status.is_exit_before_video_start;
}

const table = Object.entries<Story>(stories).map(([key, story]) => ({ key, story }));

describe.each(table)("$key", ({ key, story }) => {
  const lastDay = sessionsOf(story, 24);
  const failed = lastDay.filter(hasFailed);

  test("has the sessions and failures it names", () => {
    expect(lastDay).toHaveLength(story.sessions24h + (story.unreadableSessions ?? 0));
    expect(failed).toHaveLength(story.failed24h);
    expect(lastDay.filter((session) => !session.status_info.is_ended)).toHaveLength(story.ongoing ?? 0);
  });

  test("has a life over 30 days, or the number it names", () => {
    const month = sessionsOf(story, 30 * 24);

    if (story.sessions30d !== undefined) expect(month).toHaveLength(story.sessions30d);
    else expect(month.length).toBeGreaterThanOrEqual(lastDay.length);
    expect(new Set(month.map((session) => session.conviva_session_id)).size).toBe(month.length);
  });

  test("fails with the code it names, and only with that", () => {
    const codes = new Set(failed.flatMap((session) => session.status_info.errors));

    if (story.errorCode !== undefined) expect([...codes]).toEqual([story.errorCode]);
  });

  test("is told the same way twice, and starts nothing in the future", () => {
    expect(sessionsOf(story, 24)).toEqual(lastDay);
    expect(lastDay.every((session) => session.timestamps.start.epoch_ms < anchorMs)).toBe(true);
    expect(key).not.toBe(story.viewerId);
  });
});

describe("what the failures of a story share, and what the rest does not", () => {
  const device = (session: WireSession) => session.device_info.name;
  const asset = (session: WireSession) => session.content_info.asset;
  const cdn = (session: WireSession) => session.network_info.cdn.join("+");
  const isp = (session: WireSession) => session.network_info.isp;
  const app = (session: WireSession) => `${session.device_info.name} ${session.tags.selected_dimensions.app_version}`;
  const waits = (session: WireSession) => session.lifetime_metrics.connection_induced_rebuffering_ratio_percent > 5;

  test.each([
    { name: "badDevice", of: device, bad: hasFailed, shared: ["Samsung Smart TV"], isAlone: true },
    { name: "badNetwork", of: isp, bad: waits, shared: ["Spectrum"], isAlone: true },
    { name: "badTitle", of: asset, bad: hasFailed, shared: ["Harbor Lights: S2, E5"], isAlone: true },
    { name: "badCdn", of: cdn, bad: waits, shared: ["BLUEWAVE"], isAlone: true },
    { name: "newAppVersion", of: app, bad: hasFailed, shared: ["LG Smart TV 8.14"], isAlone: false },
    { name: "playbackFailures", of: device, bad: hasFailed, shared: ["Windows Desktop"], isAlone: false },
    { name: "retriesThenSuccess", of: device, bad: hasFailed, shared: ["Amazon Fire TV Stick"], isAlone: false },
  ] as const)("$name", ({ name, of, bad, shared, isAlone }) => {
    const sessions = sessionsOf(stories[name], 24);
    const rest = sessions.filter((session) => !bad(session)).map(of);

    expect([...new Set(sessions.filter(bad).map(of))]).toEqual(shared);
    if (isAlone) for (const value of shared) expect(rest).not.toContain(value);
  });

  test.each(["badDevice", "badNetwork", "badTitle", "badCdn", "serviceOutage", "lowPicture"] as const)(
    "%s spreads over everything that is not its cause",
    (name) => {
      const bad = sessionsOf(stories[name], 24).filter(
        (session) => hasFailed(session) || waits(session) || session.lifetime_metrics.average_peak_bitrate_bps < 7e5,
      );
      const spreads = [device, asset, cdn].map((of) => new Set(bad.map(of)).size > 1);

      expect(spreads.filter(Boolean).length).toBeGreaterThanOrEqual(2);
    },
  );

  test("retriesThenSuccess: five tries within 3 min 40 s, the phone two minutes later", () => {
    const sessions = sessionsOf(stories.retriesThenSuccess, 24).toReversed();
    const tries = sessions.filter(hasFailed);
    const first = tries.at(0)?.timestamps.start.epoch_ms ?? 0;
    const last = tries.at(-1)?.timestamps.end?.epoch_ms ?? 0;
    const next = sessions.find((session) => session.timestamps.start.epoch_ms > last);

    expect(last - first).toBe(220_000);
    expect((next?.timestamps.start.epoch_ms ?? 0) - last).toBe(120_000);
    expect(next?.device_info.name).toBe("Samsung Galaxy");
  });

  test("accountLimit: every refused start falls into three plays at once", () => {
    const sessions = sessionsOf(stories.accountLimit, 24);
    const plays = sessions.filter((session) => !hasFailed(session));
    const overlaps = sessions.filter(hasFailed).map((failed) => {
      const at = failed.timestamps.start.epoch_ms;
      return plays.filter(({ timestamps: { start, end } }) => start.epoch_ms < at && (end?.epoch_ms ?? at) > at)
        .length;
    });

    expect(new Set(overlaps)).toEqual(new Set([3]));
  });

  test("impatientViewer: every wait is 1 to 3 seconds", () => {
    const waited = sessionsOf(stories.impatientViewer, 24)
      .filter(hasFailed)
      .map(({ timestamps: { start, end } }) => (end?.epoch_ms ?? 0) - start.epoch_ms);

    expect(Math.min(...waited)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...waited)).toBeLessThanOrEqual(3000);
  });

  test("lowPicture: nothing reaches 0.7 Mbit/s", () => {
    const rates = sessionsOf(stories.lowPicture, 24).map(
      (session) => session.lifetime_metrics.average_peak_bitrate_bps,
    );

    expect(Math.max(...rates)).toBeLessThan(700_000);
  });
});

describe("the household", () => {
  const world = createWorlds({ anchorMs, seed: 1 })(account);
  const range = { startMs: anchorMs - 24 * hour, endMs: anchorMs };

  test.each([
    { ip: household.ip, viewerIds: household.viewerIds },
    { ip: household.ipv6, viewerIds: household.ipv6ViewerIds },
  ])("$ip carries its people and nobody else", ({ ip, viewerIds }) => {
    const found = world.viewerSessions({ kind: "ip", value: ip }, range);

    expect(new Set(found.map((stored) => stored.at(anchorMs).viewer_id))).toEqual(new Set(viewerIds));
  });
});

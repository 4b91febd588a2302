import { describe, expect, test } from "vitest";
import { createAccounts } from "./accounts.ts";
import { createSessionStores } from "./session-store.ts";
import { household, stories } from "./stories.ts";
import type { Story } from "./story.ts";
import type { WireSession } from "./wire.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const hour = 3_600_000;
const account = accountOf("key");

function accountOf(clientId: string) {
  const found = createAccounts("key").get(clientId);
  if (found === undefined) throw new RangeError(clientId);
  return found;
}

function sessionsOf(story: Story, hours: number, seed = 1): WireSession[] {
  const store = createSessionStores({ anchorMs, seed })(story.clientId ? accountOf(story.clientId) : account);
  const range = { startMs: anchorMs - hours * hour, endMs: anchorMs };
  return store
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

  test("has the stated number of sessions and failures", () => {
    expect(lastDay).toHaveLength(story.sessions24h + (story.unreadableSessions ?? 0));
    expect(failed).toHaveLength(story.failed24h);
    expect(lastDay.filter((session) => !session.status_info.is_ended)).toHaveLength(story.ongoing ?? 0);
  });

  test("has unique sessions over 30 days, in the stated number", () => {
    const month = sessionsOf(story, 30 * 24);

    if (story.sessions30d !== undefined) expect(month).toHaveLength(story.sessions30d);
    else expect(month.length).toBeGreaterThanOrEqual(lastDay.length);
    expect(new Set(month.map((session) => session.conviva_session_id)).size).toBe(month.length);
  });

  test("fails with the stated error code only", () => {
    const codes = new Set(failed.flatMap((session) => session.status_info.errors));

    if (story.errorCode !== undefined) expect([...codes]).toEqual([story.errorCode]);
  });

  test("is deterministic and has no session in the future", () => {
    expect(sessionsOf(story, 24)).toEqual(lastDay);
    expect(lastDay.every((session) => session.timestamps.start.epoch_ms < anchorMs)).toBe(true);
    expect(key).not.toBe(story.viewerId);
  });
});

describe("the failures of a story have its cause in common", () => {
  const device = (session: WireSession) => session.device_info.name;
  const asset = (session: WireSession) => session.content_info.asset;
  const cdn = (session: WireSession) => session.network_info.cdn.join("+");
  const isp = (session: WireSession) => session.network_info.isp;
  const app = (session: WireSession) => `${session.device_info.name} ${session.tags.selected_dimensions.app_version}`;
  const rebuffers = (session: WireSession) =>
    session.lifetime_metrics.connection_induced_rebuffering_ratio_percent > 5;

  test.each([
    { name: "badDevice", of: device, bad: hasFailed, shared: ["Samsung Smart TV"], isExclusive: true },
    { name: "badNetwork", of: isp, bad: rebuffers, shared: ["Spectrum"], isExclusive: true },
    { name: "badTitle", of: asset, bad: hasFailed, shared: ["Harbor Lights: S2, E5"], isExclusive: true },
    { name: "badCdn", of: cdn, bad: rebuffers, shared: ["BLUEWAVE"], isExclusive: true },
    { name: "newAppVersion", of: app, bad: hasFailed, shared: ["LG Smart TV 8.14"], isExclusive: false },
    { name: "playbackFailures", of: device, bad: hasFailed, shared: ["Windows Desktop"], isExclusive: false },
    { name: "retriesThenSuccess", of: device, bad: hasFailed, shared: ["Amazon Fire TV Stick"], isExclusive: false },
  ] as const)("$name", ({ name, of, bad, shared, isExclusive }) => {
    const sessions = sessionsOf(stories[name], 24);
    const rest = sessions.filter((session) => !bad(session)).map(of);

    expect([...new Set(sessions.filter(bad).map(of))]).toEqual(shared);
    if (isExclusive) for (const value of shared) expect(rest).not.toContain(value);
  });

  test.each(["badDevice", "badNetwork", "badTitle", "badCdn", "serviceOutage", "lowPicture"] as const)(
    "%s varies in everything but its cause",
    (name) => {
      const bad = sessionsOf(stories[name], 24).filter(
        (session) =>
          hasFailed(session) || rebuffers(session) || session.lifetime_metrics.average_peak_bitrate_bps < 7e5,
      );
      const varying = [device, asset, cdn].filter((of) => new Set(bad.map(of)).size > 1);

      expect(varying.length).toBeGreaterThanOrEqual(2);
    },
  );

  test("retriesThenSuccess: five attempts within 3 min 40 s, then the phone two minutes later", () => {
    const sessions = sessionsOf(stories.retriesThenSuccess, 24).toReversed();
    const attempts = sessions.filter(hasFailed);
    const first = attempts.at(0)?.timestamps.start.epoch_ms ?? 0;
    const last = attempts.at(-1)?.timestamps.end?.epoch_ms ?? 0;
    const next = sessions.find((session) => session.timestamps.start.epoch_ms > last);

    expect(last - first).toBe(220_000);
    expect((next?.timestamps.start.epoch_ms ?? 0) - last).toBe(120_000);
    expect(next?.device_info.name).toBe("Samsung Galaxy");
  });

  test("accountLimit: every blocked attempt overlaps three plays", () => {
    const sessions = sessionsOf(stories.accountLimit, 24);
    const plays = sessions.filter((session) => !hasFailed(session));
    const overlaps = sessions.filter(hasFailed).map((failed) => {
      const at = failed.timestamps.start.epoch_ms;
      return plays.filter(({ timestamps: { start, end } }) => start.epoch_ms < at && (end?.epoch_ms ?? at) > at)
        .length;
    });

    expect(new Set(overlaps)).toEqual(new Set([3]));
  });

  test("impatientViewer: every exit is after 1 to 3 seconds", () => {
    const exitDelays = sessionsOf(stories.impatientViewer, 24)
      .filter(hasFailed)
      .map(({ timestamps: { start, end } }) => (end?.epoch_ms ?? 0) - start.epoch_ms);

    expect(Math.min(...exitDelays)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...exitDelays)).toBeLessThanOrEqual(3000);
  });

  test("lowPicture: every bitrate is below 0.7 Mbit/s", () => {
    const rates = sessionsOf(stories.lowPicture, 24).map(
      (session) => session.lifetime_metrics.average_peak_bitrate_bps,
    );

    expect(Math.max(...rates)).toBeLessThan(700_000);
  });
});

describe("the household", () => {
  const store = createSessionStores({ anchorMs, seed: 1 })(account);
  const range = { startMs: anchorMs - 24 * hour, endMs: anchorMs };

  test.each([
    { ip: household.ip, viewerIds: household.viewerIds },
    { ip: household.ipv6, viewerIds: household.ipv6ViewerIds },
  ])("$ip has exactly the household's viewers", ({ ip, viewerIds }) => {
    const found = store.viewerSessions({ kind: "ip", value: ip }, range);

    expect(new Set(found.map((stored) => stored.at(anchorMs).viewer_id))).toEqual(new Set(viewerIds));
  });
});

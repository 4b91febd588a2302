import { describe, expect, test } from "vitest";
import { createAccounts } from "../accounts.ts";
import { createSessionStores } from "../session-store.ts";
import { campus, stories } from "../stories.ts";
import { summarize } from "../summary.ts";

const anchorMs = Date.parse("2026-03-14T21:35:00Z");
const minute = 60_000;
const hour = 60 * minute;
const month = { startMs: anchorMs - 720 * hour, endMs: anchorMs };

function storeWithAnchor(storeAnchorMs: number) {
  const account = createAccounts("key").get("key");
  if (account === undefined) throw new RangeError("key");
  return createSessionStores({ anchorMs: storeAnchorMs, seed: 1 })(account);
}

const store = storeWithAnchor(anchorMs);

function startsOf({ viewerId }: { readonly viewerId: string }, from = store, range = month): number[] {
  return from
    .viewerSessions({ kind: "id", value: viewerId }, range)
    .map(({ startMs }) => startMs)
    .filter((startMs) => startMs >= range.startMs);
}

describe("eveningPeaks", () => {
  test("has most of its sessions in a few hours of the day", () => {
    const inPeak = startsOf(stories.eveningPeaks).filter((startMs) => new Date(startMs).getUTCHours() < 6);

    expect(inPeak.length / stories.eveningPeaks.sessions30d).toBeGreaterThan(0.7);
  });

  test("has far fewer plays than sessions", () => {
    const sessions = store.viewerSessions({ kind: "id", value: stories.eveningPeaks.viewerId }, month);
    const { plays } = summarize(sessions.map(({ at }) => at(anchorMs)));

    expect(plays?.count).toBe(sessions.length - Math.ceil(sessions.length * 0.6));
  });

  test.each([0, 5, 11, 17])(
    "has its stated numbers whenever the simulator starts, such as at %s:20 UTC",
    (utcHour) => {
      const startedMs = Date.parse("2026-03-14T00:20:00Z") + utcHour * hour;
      const later = storeWithAnchor(startedMs);
      const starts = startsOf(stories.eveningPeaks, later, { startMs: startedMs - 720 * hour, endMs: startedMs });

      expect(starts).toHaveLength(stories.eveningPeaks.sessions30d);
      expect(starts.filter((startMs) => startMs >= startedMs - 24 * hour)).toHaveLength(
        stories.eveningPeaks.sessions24h,
      );
    },
  );
});

test("thirtyThousand has all its sessions, and ten times as many in a busy hour as in a quiet one", () => {
  const starts = startsOf(stories.thirtyThousand);
  const perHour = Map.groupBy(starts, (startMs) => Math.floor(startMs / hour));
  const counts = [...perHour.values()].map(({ length }) => length);

  expect(starts).toHaveLength(30_000);
  expect(Math.max(...counts)).toBeGreaterThan(100);
  expect(Math.min(...counts)).toBeLessThan(15);
});

describe("loopingDevice", () => {
  const starts = startsOf(stories.loopingDevice);

  test.each(stories.loopingDevice.loops)("has $sessions sessions in one minute, $hoursAgo hours ago", (loop) => {
    const fromMs = anchorMs - loop.hoursAgo * hour;

    expect(starts.filter((startMs) => startMs >= fromMs && startMs < fromMs + minute)).toHaveLength(loop.sessions);
  });

  test("has no other sessions in the hours around", () => {
    const around = stories.loopingDevice.loops.map(({ hoursAgo }) => anchorMs - hoursAgo * hour);
    const near = starts.filter((startMs) => around.some((at) => Math.abs(startMs - at) < hour));

    expect(near).toHaveLength(5640);
  });
});

test("the campus's address has all sessions of all of its viewers", () => {
  const found = store.viewerSessions({ kind: "ip", value: campus.ip }, month).map(({ at }) => at(anchorMs));
  const perViewer = Map.groupBy(found, (session) => session.viewer_id);
  const [first = ""] = campus.viewerIds;

  expect(found).toHaveLength(campus.sessions30d);
  expect(new Set(perViewer.keys())).toEqual(new Set(campus.viewerIds));
  expect(new Set([...perViewer.values()].map(({ length }) => length))).toEqual(new Set([campus.sessionsEach]));
  expect(new Set(found.map((session) => session.conviva_session_id)).size).toBe(campus.sessions30d);
  expect(startsOf({ viewerId: first })).toHaveLength(campus.sessionsEach);
});

import { afterAll, afterEach, describe, expect, test } from "vitest";
import { atUse } from "../faults/fault.ts";
import { campus, stories } from "../stories.ts";
import { type Query, type Reply, sessionsOf, startTestSimulator } from "../testing/test-simulator.ts";

const now = Date.parse("2026-03-14T21:35:00Z");
const minute = 60_000;
const hour = 60 * minute;
const path = "sessions/content/viewer";
const { viewerId } = stories.sixHundred;
const month = { start_epoch_ms: now - 720 * hour, end_epoch_ms: now };
const twoDays = { start_epoch_ms: now - 72 * hour, end_epoch_ms: now - 24 * hour };

const simulator = await startTestSimulator(() => now);

afterEach(() => simulator.control("DELETE", "faults"));
afterAll(() => simulator.close());

function ask(range: Query, viewer: Query = { viewer_id: viewerId }): Promise<Reply> {
  return simulator.get(path, { ...viewer, ...range });
}

function setHabits(habits: object, match: object = { viewerId }): Promise<Reply> {
  return simulator.control("PUT", "faults", [{ match, fault: { kind: "habits", ...habits } }]);
}

/** A session's ID, viewer, start and whether it has ended. */
function read(session: object) {
  const {
    conviva_session_id: id,
    viewer_id: viewer,
    timestamps,
    status_info: status,
  }: {
    conviva_session_id?: string;
    viewer_id?: string;
    timestamps?: { start: { epoch_ms: number } };
    status_info?: { is_ended: boolean };
  } = session;
  return { id: id ?? "", viewer, startMs: timestamps?.start.epoch_ms ?? Number.NaN, isEnded: status?.is_ended };
}

async function sent(range: Query, viewer?: Query) {
  return sessionsOf(await ask(range, viewer)).map(read);
}

async function idsOf(range: Query): Promise<readonly string[]> {
  return (await sent(range)).map(({ id }) => id);
}

/** All sessions of `sixHundred`, newest first, in two answers that aren't full. */
async function everyId(): Promise<readonly string[]> {
  const half = now - 360 * hour;
  return [...(await idsOf({ ...month, start_epoch_ms: half })), ...(await idsOf({ ...month, end_epoch_ms: half }))];
}

describe("a full answer", () => {
  test.each([
    { fullDrops: "oldest", from: 0, to: 500 },
    { fullDrops: "newest", from: 100, to: 600 },
  ])("lacks the $fullDrops sessions", async ({ fullDrops, from, to }) => {
    const every = await everyId();
    await setHabits({ fullDrops });

    expect(every).toHaveLength(600);
    expect(await idsOf(month)).toEqual(every.slice(from, to));
  });

  test("lacks random sessions, the same ones each time", async () => {
    const every = await everyId();
    await setHabits({ fullDrops: "random" });
    const ids = new Set(await idsOf(month));
    const lacking = every.flatMap((id, index) => (ids.has(id) ? [] : [index]));

    expect(ids.size).toBe(500);
    expect(Math.min(...lacking)).toBeLessThan(60);
    expect(Math.max(...lacking)).toBeGreaterThan(540);
    expect(new Set(await idsOf(month))).toEqual(ids);
  });

  test("is never longer than its limit, whatever else it contains", async () => {
    await setHabits({ foreign: 20, outside: 20, repeats: 20, stale: 20 });

    expect(await sent(month)).toHaveLength(500);
    expect(await sent({ ...twoDays, limit: 30 })).toHaveLength(30);
  });
});

describe("an answer that isn't full", () => {
  test.each(["newest", "random"])("lacks nothing if full answers lack the %s", async (fullDrops) => {
    const ids = await idsOf(twoDays);
    await setHabits({ fullDrops });

    expect(await idsOf(twoDays)).toEqual(ids);
  });

  test("can be in any order", async () => {
    const ids = await idsOf(twoDays);
    await setHabits({ order: "shuffled" });
    const shuffled = await idsOf(twoDays);

    expect(shuffled).not.toEqual(ids);
    expect(shuffled.toSorted()).toEqual(ids.toSorted());
  });

  test("can repeat sessions, and have older copies that hadn't ended", async () => {
    const ids = await idsOf(twoDays);
    await setHabits({ repeats: 3, stale: 2 });
    const sessions = await sent(twoDays);

    expect(sessions).toHaveLength(ids.length + 5);
    expect(new Set(sessions.map(({ id }) => id))).toEqual(new Set(ids));
    expect(sessions.filter(({ isEnded }) => isEnded === false)).toHaveLength(2);
  });

  test("can have sessions of other viewers, from within the range", async () => {
    const ids = await idsOf(twoDays);
    await setHabits({ foreign: 4 });
    const foreign = (await sent(twoDays)).filter(({ viewer }) => viewer !== viewerId);

    expect(foreign).toHaveLength(4);
    expect(ids).not.toContain(foreign[0]?.id);
    expect(foreign.every(({ startMs }) => startMs >= twoDays.start_epoch_ms && startMs < twoDays.end_epoch_ms)).toBe(
      true,
    );
  });

  test("can have the nearest sessions outside the range", async () => {
    await setHabits({ outside: 4 });
    const isOutside = (startMs: number) => startMs < twoDays.start_epoch_ms || startMs >= twoDays.end_epoch_ms;
    const outside = (await sent(twoDays)).filter(({ startMs }) => isOutside(startMs));

    expect(outside.map(({ viewer }) => viewer)).toEqual([viewerId, viewerId, viewerId, viewerId]);
    expect(outside.filter(({ startMs }) => startMs < twoDays.start_epoch_ms)).toHaveLength(2);
  });

  test("can be the same for every range", async () => {
    const newest = await idsOf(month);
    await setHabits({ ignoresRange: true });

    expect(newest).toHaveLength(500);
    expect(await idsOf({ start_epoch_ms: now - 100 * hour, end_epoch_ms: now - 100 * hour + minute })).toEqual(
      newest,
    );
  });

  test("can have sessions that overlap the range, for one viewer", async () => {
    const live = { viewer_id: stories.liveNow.viewerId };
    const range = { start_epoch_ms: now - hour / 2, end_epoch_ms: now };
    await setHabits({ overlaps: true }, { viewerId: stories.liveNow.viewerId });

    expect(await sent(range, live)).toHaveLength(1);
    expect(await sent({ start_epoch_ms: now - minute, end_epoch_ms: now })).toEqual([]);
  });
});

describe("sessions that appear while they are read", () => {
  test("are the newest ones, one more with each call for the list", async () => {
    const day = { start_epoch_ms: now - 24 * hour, end_epoch_ms: now };
    const all = await idsOf(day);
    await setHabits({ appearing: 2 });
    await simulator.get(`${path}/summary`, { viewer_id: viewerId, ...day });
    const answers = [await idsOf(day), await idsOf(day), await idsOf(day), await idsOf(day)];

    expect(answers).toEqual([all.slice(2), all.slice(1), all, all]);
  });
});

describe("habits", () => {
  test("apply to one viewer, to an address, or to all without a match", async () => {
    const [own, others, address] = [
      { viewer_id: viewerId },
      { viewer_id: stories.fiveThousand.viewerId },
      { viewer_ip: campus.ip },
    ];
    const foreign = async (viewer: Query) => (await sent({ ...twoDays, limit: 500 }, viewer)).length;
    const before = [await foreign(own), await foreign(others), await foreign(address)];
    await setHabits({ foreign: 1 }, { viewerIp: campus.ip });
    const oneAddress = [await foreign(own), await foreign(others), await foreign(address)];
    await setHabits({ foreign: 1 }, {});
    const all = [await foreign(own), await foreign(others), await foreign(address)];

    expect(oneAddress).toEqual([before[0], before[1], (before[2] ?? 0) + 1]);
    expect(all).toEqual(before.map((count) => count + 1));
  });

  test("combine with a fault that only hits calls whose range contains an instant", async () => {
    const instant = now - 48 * hour;
    await simulator.control("PUT", "faults", [
      { match: { viewerId }, fault: { kind: "habits", order: "shuffled" } },
      { match: { viewerId, containsMs: instant }, fault: { kind: "status", status: 503 } },
    ]);
    const status = async (startMs: number, endMs: number) =>
      (await ask({ start_epoch_ms: startMs, end_epoch_ms: endMs })).status;
    const statuses = [
      await status(instant - hour, instant + hour),
      await status(instant, instant + hour),
      await status(instant - hour, instant),
      await status(instant + 1, instant + hour),
    ];

    expect(statuses).toEqual([503, 503, 200, 200]);
    expect(await idsOf({ ...twoDays, end_epoch_ms: instant })).not.toEqual(
      sessionsOf(
        await simulator.get(
          path,
          { viewer_id: viewerId, ...twoDays, end_epoch_ms: instant },
          { headers: { "x-simulator-fault": "habits;order=newest-first" } },
        ),
      ).map((session) => read(session).id),
    );
  });

  test("don't change the summary", async () => {
    const summary = () => simulator.get(`${path}/summary`, { viewer_id: viewerId, ...twoDays });
    const before = await summary();
    await setHabits({ foreign: 5, outside: 5, repeats: 5, appearing: 100, fullDrops: "newest" });

    expect((await summary()).json).toEqual(before.json);
  });

  test.each([
    { fullDrops: "some" },
    { order: 1 },
    { overlaps: "yes" },
    { foreign: -1 },
    { repeats: 1.5 },
    { call: 2 },
    { unknown: true },
  ])("are rejected if malformed: %j", async (habits) => {
    expect((await setHabits(habits)).status).toBe(400);
  });
});

test("the delay of a slow call can vary from call to call", () => {
  const fault = { kind: "slow", delayMs: 100, jitterMs: 50 } as const;
  const delays = Array.from({ length: 20 }, (_, index) => atUse(fault, index + 1)).map((slow) =>
    slow.kind === "slow" ? slow.delayMs : 0,
  );

  expect(new Set(delays).size).toBeGreaterThan(10);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...delays)).toBeLessThan(150);
  expect(atUse({ kind: "slow", delayMs: 100 }, 3)).toEqual({ kind: "slow", delayMs: 100 });
});

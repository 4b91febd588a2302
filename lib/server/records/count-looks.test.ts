import { beforeEach, describe, expect, test } from "vitest";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type Answered, recordAnswered, recordedAtMs } from "@/lib/server/records/answered-looks.fixture";
import { countLooks, countLooksPerDay, findPeople, findSweeps } from "@/lib/server/records/count-looks";
import { anyLook } from "@/lib/server/records/search";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

const start = recordedAtMs;
const other = { actor_subject: "i|other", actor_name: "Other" };

/** A look at another viewer at each of these minutes. */
function swept(...minutes: readonly number[]): readonly Answered[] {
  return minutes.map((minute) => ({ ...other, subject_hash: `h${minute}`, at: start + minute * minuteMs }));
}

describe.each(databases)("counting looks on %s", (kind) => {
  test("counts looks and viewers per agent; a search and an export are looks, but show no viewer", async () => {
    const store = await storeOn(kind);
    await recordAnswered(store, [
      { subject_hash: "h1" },
      { subject_hash: "h1" },
      { subject_hash: "h2" },
      { ...other, subject_hash: "h1" },
      { ...other, subject_hash: "h3", action: "record-search" },
      { ...other, subject_hash: "h4", action: "export" },
    ]);

    for (const filter of [anyLook, { ...anyLook, fromMs: start }]) {
      expect(await countLooks(store.db, filter)).toEqual([
        { actorSubject: "https://login.example.com|agent-1", looks: 3, viewers: 2 },
        { actorSubject: "i|other", looks: 3, viewers: 1 },
      ]);
    }
  });

  test("counts looks and viewers per day, with zeros for a day without looks", async () => {
    const store = await storeOn(kind);
    const days = [2, 1, 0].map((index) => ({
      start: epochMs(start + index * 24 * hourMs),
      end: epochMs(start + (index + 1) * 24 * hourMs),
    }));
    await recordAnswered(store, [
      { subject_hash: "h1", at: start - 1 },
      { subject_hash: "h1", at: start },
      { subject_hash: "h1", at: start + 1 },
      { subject_hash: "h2", at: start + 72 * hourMs - 1 },
      { subject_hash: "h3", at: start + 72 * hourMs },
    ]);

    const counts = await countLooksPerDay(store.db, anyLook, days);

    expect(counts).toEqual([
      { day: days[0], looks: 1, viewers: 1 },
      { day: days[1], looks: 0, viewers: 0 },
      { day: days[2], looks: 2, viewers: 1 },
    ]);
    expect(await countLooksPerDay(store.db, anyLook, [])).toEqual([]);
  });

  test("finds sweeps within any hour, also across the hours of the clock, newest first", async () => {
    const store = await storeOn(kind);
    await recordAnswered(store, [
      ...swept(50, 55, 65, 300, 301, 302),
      { subject_hash: "h1" },
      { subject_hash: "h2" },
    ]);

    const agent = { actorSubject: "i|other", viewers: 3 };
    expect(await findSweeps(store.db, anyLook, 2)).toEqual([
      { ...agent, start: start + 300 * minuteMs, end: start + 302 * minuteMs },
      { ...agent, start: start + 50 * minuteMs, end: start + 65 * minuteMs },
    ]);
    expect(await findSweeps(store.db, anyLook, 3)).toEqual([]);
    expect(await findSweeps(store.db, { ...anyLook, fromMs: start + 65 * minuteMs }, 2)).toHaveLength(1);
  });

  test("finds a sweep whose first look is in the hour before most of it", async () => {
    const store = await storeOn(kind);
    await recordAnswered(store, swept(55, 65, 66));

    expect(await findSweeps(store.db, anyLook, 2)).toMatchObject([{ start: start + 55 * minuteMs, viewers: 3 }]);
  });

  test.each(["record-search", "export"] as const)("reading the record (%s) isn't a sweep", async (action) => {
    const store = await storeOn(kind);
    await recordAnswered(
      store,
      swept(1, 2, 3).map((look) => ({ ...look, action })),
    );

    expect(await findSweeps(store.db, anyLook, 2)).toEqual([]);
  });

  test("finds the agents and teams", async () => {
    const store = await storeOn(kind);
    await recordAnswered(store, [{ ...other, team: "night" }, { team: "day" }, { team: "night" }, { team: null }]);

    expect(await findPeople(store.db, anyLook)).toEqual({
      agents: [
        { actorSubject: "i|other", actorName: "Other" },
        { actorSubject: "https://login.example.com|agent-1", actorName: "Test Agent" },
      ],
      teams: ["day", "night"],
    });
  });
});

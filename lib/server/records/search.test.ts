import { beforeEach, describe, expect, test } from "vitest";
import { hourMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type Entry, entryOf, type LookFields } from "@/lib/server/records/entry";
import { lookFields } from "@/lib/server/records/recorder.fixture";
import { recorderOn } from "@/lib/server/records/recorder-on.fixture";
import { anyLook, countLooks, findSharedVerdicts, findSweeps, searchLooks } from "@/lib/server/records/search";
import type { Store } from "@/lib/server/store/store";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

const start = Date.parse("2026-11-27T10:00:00Z");
const device = { verdict: "device", cause: { factor: "app", value: "8.14" }, sessionCount: 6 } as const;
const none = { verdict: null, cause: null, sessionCount: null };

type Seen = Partial<LookFields> & Readonly<{ at?: number; outcomes?: readonly Entry[] }>;

/** Records looks, each answered with a verdict. */
async function record(store: Store, looks: readonly Seen[]): Promise<void> {
  const { write } = recorderOn(store);
  const entries = looks.flatMap(({ at = start, ...changes }) => {
    const fields = lookFields(changes);
    return [entryOf(fields, "intent", null), entryOf(fields, "answered", "ok", device)].map((entry) => ({
      ...entry,
      at_ms: at,
    }));
  });
  await Promise.all(entries.map(write));
}

const first = { limit: 100, before: null };

describe.each(databases)("searching the record on %s", (kind) => {
  test("returns one row per look, with what its entries say together", async () => {
    const store = await storeOn(kind);
    const { write } = recorderOn(store);
    const [retried, failed, left] = [lookFields(), lookFields(), lookFields()];
    await write(entryOf(retried, "intent", null));
    await write(entryOf(retried, "failed", "upstream-timeout"));
    await write(entryOf(retried, "answered", "ok", none));
    await write(entryOf(retried, "answered", "ok", device));
    await write(entryOf(failed, "intent", null));
    await write(entryOf(failed, "failed", "upstream-busy"));
    await write(entryOf(left, "intent", null));

    const rows = await searchLooks(store.db, anyLook, first);

    const byLook = Object.fromEntries(rows.map((row) => [row.lookId, row]));
    expect(rows).toHaveLength(3);
    expect(byLook[retried.look_id]).toMatchObject({
      ...{ outcome: "ok", verdict: "device", causeFactor: "app", causeValue: "8.14", sessionCount: 6 },
      ...{ actorName: "Test Agent", rangeDays: 1, rangeStartMs: null, subjectHash: "a-hash" },
    });
    expect(byLook[failed.look_id]).toMatchObject({ outcome: "upstream-busy", verdict: null });
    expect(byLook[left.look_id]).toMatchObject({ outcome: null, verdict: null });
  });

  test.each([
    { filter: { fromMs: start + hourMs }, found: ["late"] },
    { filter: { toMs: start + hourMs }, found: ["early", "other"] },
    { filter: { actorSubject: "i|other" }, found: ["other"] },
    { filter: { subjectHashes: ["h2", "h9"] }, found: ["late"] },
    { filter: { subjectHashes: ["never looked up"] }, found: [] },
    { filter: { action: "others" }, found: ["late"] },
    { filter: { team: "night" }, found: ["other"] },
    { filter: { verdict: "device" }, found: ["early", "late", "other"] },
    { filter: { verdict: "network" }, found: [] },
    { filter: { verdict: "device", team: "night", action: "others" }, found: [] },
  ])("finds $found by $filter", async ({ filter, found }) => {
    const store = await storeOn(kind);
    await record(store, [
      { look_id: "early", subject_hash: "h1" },
      { look_id: "late", subject_hash: "h2", at: start + hourMs, action: "others" },
      { look_id: "other", subject_hash: "h3", actor_subject: "i|other", team: "night" },
    ]);

    const rows = await searchLooks(store.db, { ...anyLook, ...filter }, first);

    expect(rows.map(({ lookId }) => lookId).toSorted()).toEqual(found);
  });

  test("pages from the newest to the oldest, also through looks of one moment", async () => {
    const store = await storeOn(kind);
    await record(store, [
      ...["a", "b", "c"].map((look_id) => ({ look_id })),
      { look_id: "d", at: start - 1 },
      { look_id: "e", at: start + 1 },
    ]);

    const seen: string[] = [];
    for (let before = null; ; ) {
      const page = await searchLooks(store.db, anyLook, { limit: 2, before });
      seen.push(...page.map(({ lookId }) => lookId));
      const last = page.at(-1);
      if (last === undefined) break;
      before = last;
    }

    expect(seen).toEqual(["e", "c", "b", "a", "d"]);
  });

  test("counts looks and viewers per agent", async () => {
    const store = await storeOn(kind);
    await record(store, [
      { subject_hash: "h1" },
      { subject_hash: "h1" },
      { subject_hash: "h2" },
      { subject_hash: "h1", actor_subject: "i|other", actor_name: "Other" },
    ]);

    expect(await countLooks(store.db, anyLook)).toEqual([
      { actorSubject: "https://login.example.com|agent-1", actorName: "Test Agent", looks: 3, viewers: 2 },
      { actorSubject: "i|other", actorName: "Other", looks: 1, viewers: 1 },
    ]);
  });

  test("finds the hours in which an agent saw many viewers", async () => {
    const store = await storeOn(kind);
    const sweep = ["h1", "h2", "h3"].map((subject_hash, minute) => ({
      ...{ subject_hash, actor_subject: "i|sweeper", actor_name: "Sweeper", at: start + minute * 60_000 },
    }));
    await record(store, [...sweep, { subject_hash: "h1" }, { subject_hash: "h1" }, { subject_hash: "h2" }]);

    expect(await findSweeps(store.db, anyLook, 2)).toEqual([
      { actorSubject: "i|sweeper", actorName: "Sweeper", hourStartMs: start, viewers: 3 },
    ]);
    expect(await findSweeps(store.db, anyLook, 3)).toEqual([]);
  });

  test("finds verdicts that several viewers share", async () => {
    const store = await storeOn(kind);
    await record(store, [{ subject_hash: "h1" }, { subject_hash: "h1" }, { subject_hash: "h2" }]);

    expect(await findSharedVerdicts(store.db, anyLook, 2)).toEqual([
      { verdict: "device", causeFactor: "app", causeValue: "8.14", viewers: 2 },
    ]);
    expect(await findSharedVerdicts(store.db, anyLook, 3)).toEqual([]);
  });
});

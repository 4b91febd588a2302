import { beforeEach, describe, expect, test } from "vitest";
import { hourMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { answeredWith, recordAnswered, recordedAtMs } from "@/lib/server/records/answered-looks.fixture";
import { entryOf } from "@/lib/server/records/entry";
import { lookFields } from "@/lib/server/records/recorder.fixture";
import { recorderOn } from "@/lib/server/records/recorder-on.fixture";
import { anyLook, findSharedVerdicts, searchLooks } from "@/lib/server/records/search";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

const start = recordedAtMs;
const device = answeredWith;
const none = { verdict: null, cause: null, sessionCount: null };

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
    { filter: { subjectHashes: ["h1"], orActorSubjects: ["i|other"] }, found: ["early", "other"] },
    { filter: { pseudonym: "h3-first" }, found: ["other"] },
    { filter: { pseudonym: "h3-fir" }, found: [] },
    { filter: { cause: { factor: "app", value: "8.14" } }, found: ["early", "late", "other"] },
    { filter: { cause: { factor: "app", value: "8.15" } }, found: [] },
    { filter: { cause: { factor: "device", value: "8.14" } }, found: [] },
    { filter: { exceptLookId: "late" }, found: ["early", "other"] },
  ])("finds $found by $filter", async ({ filter, found }) => {
    const store = await storeOn(kind);
    await recordAnswered(store, [
      { look_id: "early", subject_hash: "h1" },
      { look_id: "late", subject_hash: "h2", at: start + hourMs, action: "others" },
      { look_id: "other", subject_hash: "h3-first-and-more", actor_subject: "i|other", team: "night" },
    ]);

    const rows = await searchLooks(store.db, { ...anyLook, ...filter }, first);

    expect(rows.map(({ lookId }) => lookId).toSorted()).toEqual(found);
  });

  test("pages from the newest to the oldest, also through looks of one moment", async () => {
    const store = await storeOn(kind);
    await recordAnswered(store, [
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

  test("finds verdicts that several viewers share", async () => {
    const store = await storeOn(kind);
    await recordAnswered(store, [{ subject_hash: "h1" }, { subject_hash: "h1" }, { subject_hash: "h2" }]);

    expect(await findSharedVerdicts(store.db, anyLook, 2)).toEqual([
      { verdict: "device", causeFactor: "app", causeValue: "8.14", viewers: 2 },
    ]);
    expect(await findSharedVerdicts(store.db, anyLook, 3)).toEqual([]);
  });
});

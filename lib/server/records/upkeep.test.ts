import { beforeEach, describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { sealLookup } from "@/lib/server/access/reference";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { consumeLaunch } from "@/lib/server/embed/consume-launch";
import { createCode } from "@/lib/server/embed/embed-codes";
import type { Launch } from "@/lib/server/embed/launch";
import { cleanUp } from "@/lib/server/records/clean-up";
import { eraseViewer } from "@/lib/server/records/erase-viewer";
import { entryWith, recordsIn } from "@/lib/server/records/recorder.fixture";
import { recorderOn } from "@/lib/server/records/recorder-on.fixture";
import { anyLook, searchLooks } from "@/lib/server/records/search";
import { subjectOf } from "@/lib/server/records/subject";
import { verifyRecords } from "@/lib/server/records/verify";
import { insertSignIn } from "@/lib/server/sign-in/sign-in-rows";
import type { Store } from "@/lib/server/store/store";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "v-1" };
const other: Lookup = { ...viewer, value: "v-2" };
const now = Date.parse("2026-11-27T10:00:00Z");

/** Records one look at each viewer, by a writer of its own. */
async function look(store: Store, ...viewers: readonly Lookup[]): Promise<void> {
  const { write } = recorderOn(store);
  for (const lookup of viewers) {
    const { hash, keyId } = subjectOf(lookup);
    const intent = entryWith({ subject_hash: hash, subject_key_id: keyId });
    await write(intent);
    await write({ ...entryWith({ ...intent }, "answered"), subject_salt: "another-salt" });
  }
}

/** A note on a viewer and an agent's recent look-up of it. */
async function keepBeside({ db }: Store, lookup: Lookup, at: number): Promise<void> {
  const { hash, keyId } = subjectOf(lookup);
  const note = { body: "called twice", author_subject: "a", author_name: "A", edited_ms: null, removed_ms: null };
  await db
    .insertInto("hand_over_notes")
    .values({
      ...{ ...note, id: `${lookup.value} ${at}`, subject_hash: hash, key_id: keyId },
      ...{ created_ms: at, expires_ms: at + 30 * dayMs, removed_by: null },
    })
    .execute();
  await db
    .insertInto("recent_lookups")
    .values({
      ...{ actor_subject: `agent ${at}`, ref: sealLookup(lookup), label: "v…", kind: lookup.kind },
      ...{ verdict: null, verdict_label: null, headline: null, at_ms: at },
    })
    .execute();
  await db
    .insertInto("disclosed_viewers")
    .values({ sign_in: `agent ${at}`, ref: sealLookup(lookup), at_ms: at })
    .execute();
  const ref = sealLookup(lookup);
  const person = { subject: "crm|agent-17", name: "Robin Ortega", role: "agent", team: null } as const;
  const framed = { host: "crm", lockedRef: ref, handedOverFrom: null };
  const times = { startedAt: epochMs(at), seenAt: epochMs(at), isEnded: false };
  await insertSignIn(db, { ...person, id: `${lookup.value} ${at}`, framed, ...times }, null);
  await createCode(db, { person, framed, ref, providerSid: null }, null, at);
  const use = { key: `${lookup.value} ${at}`, expiresAt: epochMs(at + minuteMs) };
  await consumeLaunch(db, { use } as Launch);
}

/** How many frames are locked, codes are valid, and launches are remembered. */
async function framesIn({ db }: Store) {
  const rows = await Promise.all([
    db.selectFrom("sign_ins").select("locked_ref").execute(),
    db.selectFrom("embed_codes").select("ref").execute(),
    db.selectFrom("used_launches").select("key_hash").execute(),
  ]);
  return rows.map(({ length }) => length);
}

describe.each(databases)("on %s, erasing a viewer", (kind) => {
  test("removes its notes and recent look-ups, and blanks its records, which stay verifiable", async () => {
    const store = await storeOn(kind);
    await look(store, viewer, other, viewer);
    await keepBeside(store, viewer, now);
    await keepBeside(store, other, now);
    const before = await recordsIn(store);

    expect(await eraseViewer(store, viewer)).toEqual({ records: 4, notes: 1, recentLookups: 1 });

    const rows = await recordsIn(store);
    const theirs = rows.filter(({ erasure_mac }) => erasure_mac !== null);
    expect(theirs).toHaveLength(4);
    for (const { subject_hash, subject_key_id, subject_salt, look_id } of theirs) {
      expect([subject_hash, subject_key_id, subject_salt]).toEqual([null, null, null]);
      expect(before.map((row) => row.look_id)).not.toContain(look_id);
    }
    expect(new Set(theirs.map(({ look_id }) => look_id)).size).toBe(2);
    expect(rows.filter(({ subject_hash }) => subject_hash === subjectOf(other).hash)).toHaveLength(2);
    expect(await store.db.selectFrom("hand_over_notes").select("subject_hash").execute()).toEqual([
      { subject_hash: subjectOf(other).hash },
    ]);
    for (const table of ["recent_lookups", "disclosed_viewers"] as const) {
      expect(await store.db.selectFrom(table).select("ref").execute()).toEqual([{ ref: sealLookup(other) }]);
    }
    expect(await framesIn(store)).toEqual([1, 1, 2]);
    expect(rows.filter(({ action }) => action === "erase")).toMatchObject([{ session_count: 4, subject_hash: null }]);
    expect(await verifyRecords(store)).toMatchObject({ recordCount: 7, erasedCount: 4, faults: [] });
  });

  test("who is being looked up leaves a look that a search finds", async () => {
    const store = await storeOn(kind);
    const { write } = recorderOn(store);
    const { hash, keyId } = subjectOf(viewer);
    const intent = entryWith({ subject_hash: hash, subject_key_id: keyId });
    await write(intent);

    await eraseViewer(store, viewer);
    await write({ ...intent, id: "answered", phase: "answered", verdict: "device", outcome: "ok" });

    const found = await searchLooks(store.db, { ...anyLook, subjectHashes: [hash] }, { limit: 9, before: null });
    expect(found).toMatchObject([{ lookId: intent.look_id, verdict: "device", outcome: "ok" }]);
    expect((await recordsIn(store)).map(({ action, phase }) => `${action} ${phase}`).toSorted()).toEqual([
      ...["erase intent", "look-up answered", "look-up intent", "look-up intent"],
    ]);
    expect(await verifyRecords(store)).toMatchObject({ erasedCount: 1, faults: [] });
  });

  test("who was never looked up only records the erasure", async () => {
    const store = await storeOn(kind);

    expect(await eraseViewer(store, viewer)).toEqual({ records: 0, notes: 0, recentLookups: 0 });
    expect((await recordsIn(store)).map(({ action }) => action)).toEqual(["erase"]);
  });
});

describe.each(databases)("on %s, the clean-up", (kind) => {
  test("removes what is too old, records that it did, and leaves the rest verifiable", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: now - 366 * dayMs });
    const store = await storeOn(kind);
    await look(store, viewer, other);
    vi.setSystemTime(now - 31 * dayMs);
    await look(store, viewer);
    await keepBeside(store, viewer, now - 31 * dayMs);
    vi.setSystemTime(now);
    await keepBeside(store, viewer, now);

    const removed = await cleanUp(store, { recordDays: 365, noteDays: 30 });
    const again = await cleanUp(store, { recordDays: 365, noteDays: 30 });

    expect(await framesIn(store)).toEqual([1, 1, 1]);
    expect(removed).toEqual({ records: 4, notes: 1, recentLookups: 1, signIns: 1 });
    expect(again).toEqual({ records: 0, notes: 0, recentLookups: 0, signIns: 0 });
    const rows = await recordsIn(store);
    expect(rows.filter(({ action }) => action === "clean-up")).toMatchObject([{ session_count: 4 }]);
    expect(rows).toHaveLength(3);
    expect(await verifyRecords(store)).toMatchObject({
      recordCount: 3,
      cleanedUpCount: 1,
      chainCount: 3,
      faults: [],
    });
    vi.useRealTimers();
  });
});

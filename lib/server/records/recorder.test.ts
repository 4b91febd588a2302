import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { entryOf } from "@/lib/server/records/entry";
import { createRecorder } from "@/lib/server/records/recorder";
import { entryWith, lookFields, recordsIn } from "@/lib/server/records/recorder.fixture";
import { recorderOn, spoolIn } from "@/lib/server/records/recorder-on.fixture";
import { verifyRecords } from "@/lib/server/records/verify";
import { databases, newDatabase, storeOn, temporaryFolder } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

const nothing = { verdict: null, cause: null, sessionCount: null };
const device = { verdict: "device", cause: { factor: "device", value: "Samsung TV" }, sessionCount: 6 } as const;

describe.each(databases)("the recorder on %s", (kind) => {
  test("chains what is written at the same time, in one chain", async () => {
    const store = await storeOn(kind);
    const { write } = recorderOn(store);

    await Promise.all(Array.from({ length: 50 }, () => write(entryWith())));

    const rows = await recordsIn(store);
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1);
    expect(rows.slice(1).map(({ prev_hash }) => prev_hash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
    expect(await store.db.selectFrom("record_checkpoints").select(["last_seq", "last_hash"]).execute()).toEqual([
      { last_seq: 50, last_hash: rows.at(-1)?.hash },
    ]);
  });

  test("records a look once, whichever instance asks and however often", async () => {
    const settings = await newDatabase(kind);
    const stores = [await storeOn(kind, settings), await storeOn(kind, settings)];
    const recorders = stores.map((store) => recorderOn(store));
    const look = lookFields();

    await Promise.all(recorders.flatMap(({ write }) => [1, 2, 3].map(() => write(entryOf(look, "intent", null)))));
    await Promise.all(recorders.map(({ write }) => write(entryOf(look, "answered", "ok", device))));

    const [store] = stores;
    const rows = store === undefined ? [] : await recordsIn(store);
    expect(rows.map(({ phase }) => phase).toSorted()).toEqual(["answered", "intent"]);
  });

  test("adds the verdict once to an answer without one, and nothing else", async () => {
    const store = await storeOn(kind);
    const look = lookFields();
    const outcomes = [
      entryOf(look, "intent", null),
      entryOf(look, "failed", "upstream-timeout"),
      entryOf(look, "answered", "ok", nothing),
      entryOf(look, "answered", "ok", device),
      entryOf(look, "answered", "ok", device),
      entryOf(look, "failed", "upstream-busy"),
    ];

    // A recorder for each, so that none of them remembers what another has written.
    for (const entry of outcomes) await recorderOn(store).write(entry);

    const rows = (await recordsIn(store)).toSorted((a, b) => a.at_ms - b.at_ms);
    expect(rows.map(({ phase, outcome, verdict }) => [phase, outcome, verdict])).toEqual(
      expect.arrayContaining([
        ["intent", null, null],
        ["failed", "upstream-timeout", null],
        ["answered", "ok", null],
        ["verdict", "ok", "device"],
      ]),
    );
    expect(rows).toHaveLength(4);
  });
});

describe("a database that", () => {
  test("is locked for longer than half a second doesn't hold up a look", async () => {
    const settings = await newDatabase("sqlite");
    const folder = temporaryFolder();
    const [store, other] = [await storeOn("sqlite", settings), await storeOn("sqlite", settings)];
    const recorder = createRecorder(store, spoolIn(folder));
    const entry = entryWith();

    await other.db.transaction().execute(async () => {
      await recorder.write(entry);
      expect(readdirSync(folder)).toHaveLength(1);
    });
    await recorder.replay();

    expect((await recordsIn(store)).map(({ id }) => id)).toEqual([entry.id]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is full is replaced by the spool, and nothing is torn", async () => {
    const store = await storeOn("sqlite");
    // The least it can be set to is what the database has.
    await sql`pragma max_page_count = 1`.execute(store.db);
    const folder = temporaryFolder();
    const { write, replay } = recorderOn(store, folder);
    const entries = Array.from({ length: 60 }, () => entryWith());

    for (const entry of entries) await write(entry);
    const stored = await recordsIn(store);
    expect(stored.length).toBeLessThan(entries.length);

    await sql`pragma max_page_count = 100000`.execute(store.db);
    await replay();
    expect((await recordsIn(store)).map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
    expect((await verifyRecords(store)).faults).toEqual([]);
  });

  test("is read-only is replaced by the spool", async () => {
    const store = await storeOn("sqlite");
    await sql`pragma query_only = on`.execute(store.db);
    const folder = temporaryFolder();
    const entry = entryWith();

    await recorderOn(store, folder).write(entry);
    expect(await recordsIn(store)).toEqual([]);

    await sql`pragma query_only = off`.execute(store.db);
    await recorderOn(store, folder).replay();
    expect((await recordsIn(store)).map(({ id }) => id)).toEqual([entry.id]);
  });

  test("hangs is replaced by the spool, and what it stored late is stored once", async () => {
    const settings = await newDatabase("postgres");
    const [store, other] = [await storeOn("postgres", settings), await storeOn("postgres", settings)];
    const folder = temporaryFolder();
    const recorder = createRecorder(store, spoolIn(folder));
    const entry = entryWith();

    await other.maintain(async (trx) => {
      await sql`lock table records in access exclusive mode`.execute(trx);
      await recorder.write(entry);
    });
    await recorder.replay();

    expect((await recordsIn(store)).map(({ id }) => id)).toEqual([entry.id]);
  });
});

test("the folder of the spool is made when it's needed", async () => {
  const folder = path.join(temporaryFolder(), "a", "b");
  const spool = spoolIn(folder);
  expect((await spool.replay(async () => undefined)).entries).toBe(0);
  expect(existsSync(folder)).toBe(false);
  await spool.append([entryWith()]);
  mkdirSync(folder, { recursive: true });

  expect((await spool.replay(async () => undefined)).entries).toBe(1);
});

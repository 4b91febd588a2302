import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { createRecorder } from "@/lib/server/records/recorder";
import { entryWith, recordsIn } from "@/lib/server/records/recorder.fixture";
import { recorderOn, spoolIn } from "@/lib/server/records/recorder-on.fixture";
import { openStore, type Store } from "@/lib/server/store/store";
import { newDatabase, storeOn, temporaryFolder } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

/** A store whose every query fails, as when PostgreSQL is down. */
async function brokenStore(): Promise<Store> {
  const store = openStore({
    ...(await newDatabase("sqlite")),
    databaseUrl: "postgres://d@127.0.0.1:9/d",
    adminUrl: null,
  });
  return store;
}

/** A store that is down until it's told otherwise. */
async function flakyStore() {
  const store = await storeOn("sqlite");
  let isDown = true;
  const flaky: Store = { ...store, ready: () => (isDown ? Promise.reject(new Error("down")) : store.ready()) };
  return {
    store: flaky,
    comeBack: () => {
      isDown = false;
    },
  };
}

describe("while the database can't be reached", () => {
  test("entries go to the spool, and are replayed exactly once", async () => {
    const folder = temporaryFolder();
    const entries = [entryWith(), entryWith(), entryWith()];
    const down = await brokenStore();
    const { write } = recorderOn(down, folder);
    for (const entry of entries) await write(entry);
    await down.close();

    const store = await storeOn("postgres");
    const first = recorderOn(store, folder);
    const second = recorderOn(store, folder);
    await Promise.all([first.replay(), second.replay()]);
    await first.replay();

    const rows = await recordsIn(store);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
  });

  test("the spool is emptied by the recorder that filled it, once the database is back", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const folder = temporaryFolder();
    const { store, comeBack } = await flakyStore();
    const { write } = recorderOn(store, folder);
    await write(entryWith());
    expect(readdirSync(folder)).toHaveLength(1);

    comeBack();
    await write(entryWith());
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();

    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]));
    expect(await recordsIn(store)).toHaveLength(2);
  });

  test("a replay that fails is planned again, and one that works isn't", async () => {
    const folder = temporaryFolder();
    const { store, comeBack } = await flakyStore();
    const planned: (() => Promise<void>)[] = [];
    const { write } = createRecorder(store, spoolIn(folder), { later: (work) => planned.push(work) });
    await write(entryWith());
    await write(entryWith());
    expect(planned).toHaveLength(1);

    await planned.pop()?.();
    expect(planned).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(1);

    comeBack();
    await planned.pop()?.();
    expect(planned).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await recordsIn(store)).toHaveLength(2);
  });

  test("after neither could record, a look is recorded as soon as the database is back", async () => {
    const folder = path.join(temporaryFolder(), "spool");
    writeFileSync(folder, "a file instead of a folder");
    const { store, comeBack } = await flakyStore();
    const { write } = createRecorder(store, spoolIn(folder), { timeoutMs: 30_000, later: () => undefined });
    await expect(write(entryWith())).rejects.toMatchObject({ code: "record-unavailable" });

    comeBack();
    await write(entryWith());
    expect(await recordsIn(store)).toHaveLength(1);
  });

  test("nothing is recorded, and that is an error, if the spool can't be written either", async () => {
    const folder = path.join(temporaryFolder(), "spool");
    writeFileSync(folder, "a file instead of a folder");
    const down = await brokenStore();
    const { write } = recorderOn(down, folder);

    await expect(write(entryWith())).rejects.toMatchObject({ code: "record-unavailable" });
    await down.close();
  });

  test("a failed fsync counts as not written, and the next entry goes to another file", async () => {
    const folder = temporaryFolder();
    let failures = 1;
    const spool = spoolIn(folder, {
      sync: async (handle) => {
        failures -= 1;
        if (failures >= 0) throw Object.assign(new Error("EIO"), { code: "EIO" });
        await handle.datasync();
      },
    });
    const down = await brokenStore();
    const { write } = createRecorder(down, spool);
    const [lost, kept] = [entryWith(), entryWith()];

    await expect(write(lost)).rejects.toMatchObject({ code: "record-unavailable" });
    await write(kept);
    await write(lost);

    expect(readdirSync(folder)).toHaveLength(2);
    await down.close();
  });
});

import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openStore } from "@/lib/server/store/store";
import { databases, newDatabase, storeOn } from "@/lib/server/store/store.fixture";

const record = {
  ...{ id: "r1", look_id: "l1", phase: "intent", writer: "w1", seq: 1, prev_hash: "p", hash: "h" },
  ...{ at_ms: 1_800_000_000_000, actor_subject: "a", actor_name: "A", role: "agent", team: null },
  ...{ action: "look-up", reason: null, subject_hash: "s", subject_key_id: "k", subject_salt: "t" },
  ...{ subject_digest: "d", erasure_mac: null, range_days: 1, range_start_ms: null, range_end_ms: null },
  ...{ verdict: null, cause_factor: null, cause_value: null, session_count: null, outcome: null },
  ...{ request_id: "q", host: "h" },
};

describe.each(databases)("the store on %s", (kind) => {
  test("returns what was stored, with times and counts as numbers", async () => {
    const { db } = await storeOn(kind);

    await db.insertInto("records").values(record).execute();

    expect(await db.selectFrom("records").selectAll().executeTakeFirst()).toEqual(record);
  });

  test("is migrated once by several instances that start together", async () => {
    const settings = await newDatabase(kind);
    const stores = Array.from({ length: 4 }, () => openStore(settings));

    await Promise.all(stores.map((one) => one.ready()));

    const counts = await Promise.all(stores.map(({ db }) => db.selectFrom("sign_ins").selectAll().execute()));
    expect(counts).toEqual([[], [], [], []]);
    await Promise.all(stores.map((one) => one.close()));
  });

  test("keeps its data when it's opened again", async () => {
    const settings = await newDatabase(kind);
    const first = openStore(settings);
    await first.ready();
    await first.db.insertInto("records").values(record).execute();
    await first.close();
    const { db } = await storeOn(kind, settings);

    expect(await db.selectFrom("records").select("id").execute()).toEqual([{ id: "r1" }]);
  });

  test("refuses a database that a newer version has migrated", async () => {
    const settings = await newDatabase(kind);
    const { maintain } = await storeOn(kind, settings);
    await maintain((trx) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(trx),
    );
    const older = openStore(settings);

    await expect(older.ready()).rejects.toThrow("newer version of Viewer Desk");
    await older.close();
  });

  test("refuses to change or delete a record", async () => {
    const { db } = await storeOn(kind);
    await db.insertInto("records").values(record).execute();

    const refusal = kind === "sqlite" ? "append-only" : "permission denied";
    await expect(db.updateTable("records").set({ role: "lead" }).execute()).rejects.toThrow(refusal);
    await expect(db.deleteFrom("records").execute()).rejects.toThrow(refusal);
    expect(await db.selectFrom("records").selectAll().execute()).toEqual([record]);
  });

  test("changes records within maintenance, and only there", async () => {
    const settings = await newDatabase(kind);
    const { db, maintain } = await storeOn(kind, settings);
    const owner = await storeOn(kind, { ...settings, databaseUrl: settings.adminUrl, adminUrl: null });
    await db.insertInto("records").values(record).execute();

    await maintain((trx) => trx.updateTable("records").set({ subject_hash: null }).execute());
    await expect(owner.db.deleteFrom("records").execute()).rejects.toThrow("append-only");
    await expect(maintain(async () => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
    await expect(owner.db.deleteFrom("records").execute()).rejects.toThrow("append-only");

    expect(await db.selectFrom("records").select("subject_hash").execute()).toEqual([{ subject_hash: null }]);
  });

  test("rejects a second entry of the same look and phase", async () => {
    const { db } = await storeOn(kind);
    await db.insertInto("records").values(record).execute();

    await expect(
      db
        .insertInto("records")
        .values({ ...record, id: "r2", seq: 2 })
        .execute(),
    ).rejects.toThrow(/unique/i);
  });
});

test("the app's role in PostgreSQL can't open the guard of the records", async () => {
  const { db } = await storeOn("postgres");
  await db.insertInto("records").values(record).execute();

  const attempt = db.transaction().execute(async (trx) => {
    await sql`select set_config('viewer_desk.maintenance', 'on', true)`.execute(trx);
    await trx.deleteFrom("records").execute();
  });

  await expect(attempt).rejects.toThrow("permission denied");
  await expect(sql`truncate records`.execute(db)).rejects.toThrow("permission denied");
});

test("PostgreSQL that can't be reached is an error, and works again once it can", async () => {
  const settings = await newDatabase("postgres");
  const unreachable = openStore({ ...settings, databaseUrl: "postgres://desk@127.0.0.1:9/desk", adminUrl: null });

  await expect(unreachable.ready()).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await expect(unreachable.ready()).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await unreachable.close();
});

import fc from "fast-check";
import type { Updateable } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { erasureMac } from "@/lib/server/records/chain";
import { entryWith, recordsIn } from "@/lib/server/records/recorder.fixture";
import { recorderOn } from "@/lib/server/records/recorder-on.fixture";
import { verifyRecords } from "@/lib/server/records/verify";
import type { RecordRow } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

/** A record of two writers, with three entries each. */
async function recorded(kind: (typeof databases)[number]): Promise<Store> {
  const store = await storeOn(kind);
  for (let writers = 0; writers < 2; writers += 1) {
    const { write } = recorderOn(store);
    for (let entries = 0; entries < 3; entries += 1) await write(entryWith());
  }
  return store;
}

async function faultsOf(store: Store): Promise<readonly string[]> {
  const { faults } = await verifyRecords(store);
  return faults.map(({ kind, seq }) => `${kind} ${seq ?? "chain"}`);
}

/** Another value that the column could have. */
function otherValue(row: RecordRow, column: keyof RecordRow): string | number {
  const value = row[column];
  // No other record is that far in its chain.
  if (column === "seq") return 1_000;
  return /_(ms|days|count)$/.test(column) ? Number(value) + 1 : `${value ?? ""}x`;
}

describe.each(databases)("verifying the record on %s", (kind) => {
  test("counts an untouched record, and finds nothing", async () => {
    const store = await recorded(kind);

    expect(await verifyRecords(store)).toEqual({
      ...{ recordCount: 6, chainCount: 2, erasedCount: 0, cleanedUpCount: 0, faults: [] },
    });
  });

  test("finds a change of any column of any record", async () => {
    const store = await recorded(kind);
    const rows = await recordsIn(store);
    const columns = Object.keys(rows[0] ?? {}) as (keyof RecordRow)[];

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rows), fc.constantFrom(...columns), async (row, column) => {
        const change = (values: Updateable<RecordRow>, id: string) =>
          store.maintain((trx) => trx.updateTable("records").set(values).where("id", "=", id).execute());
        const value = otherValue(row, column);
        await change({ [column]: value }, row.id);

        expect(await faultsOf(store)).not.toEqual([]);

        await change(row, column === "id" ? String(value) : row.id);
        expect(await faultsOf(store)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("finds records removed anywhere, also at the end", async () => {
    const store = await recorded(kind);
    const rows = await recordsIn(store);

    for (const row of rows) {
      await store.maintain((trx) => trx.deleteFrom("records").where("id", "=", row.id).execute());
      expect(await faultsOf(store)).toContain(`removed ${row.seq}`);
      await store.db.insertInto("records").values(row).execute();
    }
    expect(await faultsOf(store)).toEqual([]);
  });

  test("finds the removal of a whole chain, with or without its checkpoint", async () => {
    const store = await recorded(kind);
    const [first] = await store.db
      .selectFrom("record_checkpoints")
      .selectAll()
      .where("previous_writer", "is", null)
      .execute();
    const writer = first?.writer ?? "";
    await store.maintain((trx) => trx.deleteFrom("records").where("writer", "=", writer).execute());
    expect(await faultsOf(store)).toEqual(["removed 1"]);

    await store.db.deleteFrom("record_checkpoints").where("writer", "=", writer).execute();
    expect(await faultsOf(store)).toEqual(["chain-removed chain"]);
  });

  test("finds the removal of a chain that began and ended while an older one went on", async () => {
    const store = await storeOn(kind);
    const longLived = recorderOn(store);
    await longLived.write(entryWith());
    // As an erasure does, or another instance.
    const short = entryWith();
    await recorderOn(store).write(short);
    await longLived.write(entryWith());
    await recorderOn(store).write(entryWith());
    const [{ writer = "" } = {}] = (await recordsIn(store)).filter(({ id }) => id === short.id);

    await store.maintain((trx) => trx.deleteFrom("records").where("writer", "=", writer).execute());
    await store.db.deleteFrom("record_checkpoints").where("writer", "=", writer).execute();

    expect(await faultsOf(store)).toEqual(["chain-removed chain"]);
  });

  test("finds each chain named once, also of writers that begin together", async () => {
    const store = await storeOn(kind);
    await recorderOn(store).write(entryWith());
    const writers = Array.from({ length: 5 }, () => recorderOn(store));

    await Promise.all(writers.map(({ write }) => write(entryWith())));

    const rows = await store.db.selectFrom("record_checkpoints").select("previous_writer").execute();
    const named = rows.flatMap(({ previous_writer }) => previous_writer ?? []);
    expect(named).toHaveLength(5);
    expect(new Set(named).size).toBe(5);
  });

  test("finds a removed end even if the checkpoint was moved back", async () => {
    const store = await recorded(kind);
    const last = (await recordsIn(store)).at(-1);
    const [before] = (await recordsIn(store)).filter(({ writer, seq }) => writer === last?.writer && seq === 2);
    await store.maintain((trx) =>
      trx
        .deleteFrom("records")
        .where("id", "=", last?.id ?? "")
        .execute(),
    );
    await store.db
      .updateTable("record_checkpoints")
      .set({ last_seq: 2, last_hash: before?.hash ?? "" })
      .where("writer", "=", last?.writer ?? "")
      .execute();

    expect(await faultsOf(store)).toEqual(["checkpoint-changed chain"]);
  });

  test("finds a record that nobody wrote, and a subject that no erasure blanked", async () => {
    const store = await recorded(kind);
    const [row] = await recordsIn(store);
    if (row === undefined) throw new Error("no record");
    await store.db
      .insertInto("records")
      .values({ ...row, id: "forged", look_id: "forged", seq: 9 })
      .execute();
    expect(await faultsOf(store)).toEqual(["added 9"]);

    const blank = { subject_hash: null, subject_key_id: null, subject_salt: null };
    await store.maintain(async (trx) => {
      await trx.deleteFrom("records").where("id", "=", "forged").execute();
      const forged = { ...blank, erasure_mac: erasureMac({ id: "another", look_id: row.look_id }) };
      await trx.updateTable("records").set(forged).where("id", "=", row.id).execute();
    });
    expect(await faultsOf(store)).toEqual(["changed 1"]);
  });
});

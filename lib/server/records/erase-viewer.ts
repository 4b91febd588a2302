import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { referencesOf } from "@/lib/server/access/reference";
import { appendWithin } from "@/lib/server/records/append";
import { erasureMac, newChain } from "@/lib/server/records/chain";
import { subjectsOf } from "@/lib/server/records/subject";
import { upkeepEntry } from "@/lib/server/records/upkeep-entry";
import type { Tables } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";

/** How many of each were blanked or removed. */
export type Erasure = Readonly<{ records: number; notes: number; recentLookups: number }>;

/**
 * Removes what is stored about a viewer: notes, agents' recent look-ups, frames locked to it, and the subject of its records. The records stay,
 * but nobody can tell any more whose they are, with the key either. The erasure itself is recorded, without the viewer.
 */
export async function eraseViewer(store: Store, lookup: Lookup): Promise<Erasure> {
  await store.ready();
  const hashes = subjectsOf(lookup).map(({ hash }) => hash);
  return store.maintain(async (trx) => {
    const records = await blankRecords(trx, hashes);
    const notes = await trx.deleteFrom("hand_over_notes").where("subject_hash", "in", hashes).executeTakeFirst();
    const recentLookups = await trx
      .deleteFrom("recent_lookups")
      .where("ref", "in", referencesOf(lookup))
      .executeTakeFirst();
    await trx.deleteFrom("disclosed_viewers").where("ref", "in", referencesOf(lookup)).execute();
    // A frame that is locked to the viewer is signed out: without the reference, it would see every other one.
    await trx.deleteFrom("embed_codes").where("ref", "in", referencesOf(lookup)).execute();
    await trx.deleteFrom("sign_ins").where("locked_ref", "in", referencesOf(lookup)).execute();
    await appendWithin(trx, newChain(), [upkeepEntry("erase", records)]);
    return {
      records,
      notes: Number(notes.numDeletedRows),
      recentLookups: Number(recentLookups.numDeletedRows),
    };
  });
}

/** Blanks the subject of records. Their look gets another ID, since whoever has the key could compute the old one. */
async function blankRecords(trx: Transaction<Tables>, hashes: readonly string[]): Promise<number> {
  const rows = await trx
    .selectFrom("records")
    .select(["id", "look_id"])
    .where("subject_hash", "in", hashes)
    .execute();
  const newIds = new Map(rows.map(({ look_id }) => [look_id, randomUUID()]));
  for (const { id, look_id: old } of rows) {
    const look_id = newIds.get(old) ?? old;
    await trx
      .updateTable("records")
      .set({
        ...{ look_id, subject_hash: null, subject_key_id: null, subject_salt: null },
        erasure_mac: erasureMac({ id, look_id }),
      })
      .where("id", "=", id)
      .execute();
  }
  return rows.length;
}

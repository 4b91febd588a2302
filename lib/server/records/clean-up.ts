import "server-only";
import { recentKeptDays } from "@/lib/domain/lookup/recent";
import { dayMs } from "@/lib/domain/units";
import { appendWithin } from "@/lib/server/records/append";
import { newChain, signCheckpoint } from "@/lib/server/records/chain";
import { upkeepEntry } from "@/lib/server/records/upkeep-entry";
import type { Store } from "@/lib/server/store/store";

/** How long things are kept, in days. */
export type Retention = Readonly<{ recordDays: number; noteDays: number }>;

/** How many of each were removed. */
export type CleanedUp = Readonly<{ records: number; notes: number; recentLookups: number; signIns: number }>;

/**
 * Removes what is older than its retention: chains of records (a chain lasts a day at most), expired notes, recent look-ups,
 * past sign-ins, and codes and launches that have expired. The checkpoints of removed chains stay. If records were removed, that is recorded.
 */
export async function cleanUp(store: Store, { recordDays, noteDays }: Retention): Promise<CleanedUp> {
  await store.ready();
  const now = Date.now();
  const notesBefore = now - noteDays * dayMs;
  return store.maintain(async (trx) => {
    const removed = { records: 0, notes: 0, recentLookups: 0, signIns: 0 };
    const chains = await trx
      .selectFrom("record_checkpoints")
      .selectAll()
      .where("at_ms", "<", now - recordDays * dayMs)
      .where("removed_ms", "is", null)
      .execute();
    for (const { key_id, mac, ...checkpoint } of chains) {
      const { writer } = checkpoint;
      removed.records += countOf(await trx.deleteFrom("records").where("writer", "=", writer).executeTakeFirst());
      const signed = signCheckpoint({ ...checkpoint, removed_ms: now });
      await trx.updateTable("record_checkpoints").set(signed).where("writer", "=", writer).execute();
    }
    const notes = trx.deleteFrom("hand_over_notes").where("expires_ms", "<=", now);
    removed.notes = countOf(await notes.executeTakeFirst());
    const recentLookups = trx.deleteFrom("recent_lookups").where("at_ms", "<", now - recentKeptDays * dayMs);
    removed.recentLookups = countOf(await recentLookups.executeTakeFirst());
    const signIns = trx.deleteFrom("sign_ins").where("seen_ms", "<", notesBefore);
    removed.signIns = countOf(await signIns.executeTakeFirst());
    await trx
      .deleteFrom("disclosed_viewers")
      .where("at_ms", "<", now - dayMs)
      .execute();
    await trx.deleteFrom("used_launches").where("expires_ms", "<", now).execute();
    await trx.deleteFrom("embed_codes").where("short_expires_ms", "<", now).execute();
    if (chains.length > 0) await appendWithin(trx, newChain(), [upkeepEntry("clean-up", removed.records)]);
    return removed;
  });
}

function countOf({ numDeletedRows }: Readonly<{ numDeletedRows: bigint }>): number {
  return Number(numDeletedRows);
}

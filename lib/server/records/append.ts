import "server-only";
import type { Transaction } from "kysely";
import { type ChainHead, link, signCheckpoint } from "@/lib/server/records/chain";
import { type Entry, intentOf, type Phase } from "@/lib/server/records/entry";
import type { RecordRow, Tables } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";

const triesMax = 3;

/**
 * Appends entries to a chain in one transaction, together with the chain's new checkpoint. What another instance has
 * recorded meanwhile is left out, so that appending again changes nothing.
 *
 * @returns The chain's new head.
 * @throws What the database throws. It may then have the entries or not, so the chain must not be continued.
 */
export async function appendEntries(store: Store, head: ChainHead, entries: readonly Entry[]): Promise<ChainHead> {
  await store.ready();
  // In the same order everywhere, so that two instances with the same looks don't wait for each other.
  const sorted = entries.toSorted((a, b) => (a.look_id < b.look_id ? -1 : a.look_id > b.look_id ? 1 : 0));
  for (let tries = 1; ; tries += 1) {
    try {
      return await store.db.transaction().execute((trx) => appendWithin(trx, head, sorted));
    } catch (thrown) {
      if (tries === triesMax || !isConflict(thrown)) throw thrown;
    }
  }
}

/** Appends entries within a transaction, such as that of an erasure. */
export async function appendWithin(
  trx: Transaction<Tables>,
  head: ChainHead,
  entries: readonly Entry[],
): Promise<ChainHead> {
  const missing = await notYetRecorded(trx, entries);
  if (missing.length === 0) return head;
  const rows: RecordRow[] = [];
  let end = head;
  for (const entry of missing) {
    const linked = link(end, entry);
    rows.push(linked.row);
    end = linked.head;
  }
  await trx.insertInto("records").values(rows).execute();
  // After the records, as every chain does: the chain that is named may be waiting for a look that this one records too.
  if (head.seq === 0) end = { ...end, previousWriter: await unnamedWriter(trx) };
  await moveCheckpoint(trx, end);
  return end;
}

/**
 * The oldest chain that no other names. The newest could leave one out for ever: the chain of an erasure ends while an older
 * one continues, and several instances have several chains at a time.
 */
async function unnamedWriter(trx: Transaction<Tables>): Promise<string | null> {
  let locked: string | null = null;
  for (;;) {
    const found = await findUnnamed(trx);
    if (found === null || found === locked) return found;
    // Locks its row, so that of instances that begin a chain together, one waits and then finds what the other began.
    await trx.updateTable("record_checkpoints").set({ writer: found }).where("writer", "=", found).execute();
    locked = found;
  }
}

async function findUnnamed(trx: Transaction<Tables>): Promise<string | null> {
  const oldest = trx
    .selectFrom("record_checkpoints")
    .select("writer")
    .where(({ eb, selectFrom }) => {
      const naming = selectFrom("record_checkpoints").where("previous_writer", "is not", null);
      return eb("writer", "not in", naming.select("previous_writer"));
    })
    .orderBy("at_ms")
    .limit(1);
  return (await oldest.executeTakeFirst())?.writer ?? null;
}

async function moveCheckpoint(
  trx: Transaction<Tables>,
  { writer, previousWriter, seq, hash }: ChainHead,
): Promise<void> {
  const checkpoint = signCheckpoint({
    ...{ writer, previous_writer: previousWriter, last_seq: seq, last_hash: hash },
    ...{ at_ms: Date.now(), removed_ms: null },
  });
  await trx
    .insertInto("record_checkpoints")
    .values(checkpoint)
    .onConflict((conflict) => conflict.column("writer").doUpdateSet(checkpoint))
    .execute();
}

/** The phases of a look that are recorded, and whether one of them has the verdict. */
type Progress = { phases: Set<string>; hasVerdict: boolean };

async function notYetRecorded(trx: Transaction<Tables>, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const lookIds = [...new Set(entries.map(({ look_id }) => look_id))];
  const ids = entries.map(({ id }) => id);
  const known = await trx
    .selectFrom("records")
    .select(["id", "look_id", "phase", "verdict"])
    .where((where) => where.or([where("look_id", "in", lookIds), where("id", "in", ids)]))
    .execute();
  const knownIds = new Set(known.map(({ id }) => id));
  const looks = new Map<string, Progress>(lookIds.map((id) => [id, { phases: new Set(), hasVerdict: false }]));
  for (const { look_id, phase, verdict } of known) note(looks.get(look_id), phase, verdict);
  return entries.flatMap((entry) => {
    const progress = looks.get(entry.look_id);
    const phase = knownIds.has(entry.id) ? null : phaseToAdd(entry, progress);
    if (phase === null) return [];
    // An erasure within this quarter of an hour gave the look's intent another look ID. Searches find looks by their intents.
    const isBegun = phase === "intent" || progress?.phases.has("intent") === true;
    if (!isBegun) note(progress, "intent", null);
    note(progress, phase, entry.verdict);
    return [...(isBegun ? [] : [intentOf(entry)]), { ...entry, phase }];
  });
}

function note(progress: Progress | undefined, phase: string, verdict: string | null): void {
  progress?.phases.add(phase);
  if (progress !== undefined && verdict !== null) progress.hasVerdict = true;
}

/** `null` if the look's records say it already. A failure adds nothing to an answer. */
function phaseToAdd(
  { phase, verdict }: Entry,
  { phases, hasVerdict }: Progress = { phases: new Set(), hasVerdict: false },
): Phase | null {
  if (phase === "failed" && phases.has("answered")) return null;
  if (!phases.has(phase)) return phase;
  return phase === "answered" && verdict !== null && !hasVerdict ? "verdict" : null;
}

/** Whether another instance recorded the same look at the same moment; trying again finds what it recorded. */
function isConflict(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const uniqueOrDeadlock = "code" in thrown && ["23505", "40P01", "40001"].includes(String(thrown.code));
  const sqliteConstraint = 19;
  return uniqueOrDeadlock || ("errcode" in thrown && (Number(thrown.errcode) & 0xff) === sqliteConstraint);
}

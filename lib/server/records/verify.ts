import "server-only";
import { checkCheckpoint, isErasure, recordHash, subjectDigest } from "@/lib/server/records/chain";
import type { CheckpointRow, RecordRow } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";

/** What is wrong with a record or a chain. */
export type FaultKind =
  /** A record isn't as it was written, or another one took its place. */
  | "changed"
  /** Records are missing in a chain, or at its end. */
  | "removed"
  /** A record is in no chain. */
  | "added"
  /** A chain's checkpoint isn't as it was signed. */
  | "checkpoint-changed"
  /** The checkpoint of a chain that another one names is missing. */
  | "chain-removed"
  /** The checkpoint's key is no longer in `RECORD_KEY`, so its chain can't be verified. */
  | "unknown-key";

/** `seq` is the record's place in its writer's chain; `null` if the fault is the chain's. */
export type Fault = Readonly<{ kind: FaultKind; writer: string; seq: number | null }>;

export type Verification = Readonly<{
  recordCount: number;
  chainCount: number;
  /** Records whose viewer was erased. */
  erasedCount: number;
  /** Chains whose records were removed by retention. */
  cleanedUpCount: number;
  faults: readonly Fault[];
}>;

const pageSize = 1_000;

/** Checks every record against its chain and every chain against its signed checkpoint. Changes nothing. */
export async function verifyRecords(store: Store): Promise<Verification> {
  await store.ready();
  const checkpoints = await store.db.selectFrom("record_checkpoints").selectAll().orderBy("at_ms").execute();
  const faults: Fault[] = [...chainFaults(checkpoints), ...(await recordsInNoChain(store))];
  let recordCount = 0;
  let erasedCount = 0;
  for (const checkpoint of checkpoints) {
    const chain = await verifyChain(store, checkpoint);
    recordCount += chain.recordCount;
    erasedCount += chain.erasedCount;
    faults.push(...chain.faults);
  }
  const cleanedUpCount = checkpoints.filter(({ removed_ms }) => removed_ms !== null).length;
  return { recordCount, chainCount: checkpoints.length, erasedCount, cleanedUpCount, faults };
}

function chainFaults(checkpoints: readonly CheckpointRow[]): readonly Fault[] {
  const writers = new Set(checkpoints.map(({ writer }) => writer));
  return checkpoints.flatMap((checkpoint): readonly Fault[] => {
    const { writer, previous_writer } = checkpoint;
    const signature = checkCheckpoint(checkpoint);
    const isMissing = previous_writer !== null && !writers.has(previous_writer);
    return [
      ...(signature === "valid"
        ? []
        : [faultOf(signature === "invalid" ? "checkpoint-changed" : "unknown-key", writer)]),
      ...(isMissing ? [faultOf("chain-removed", previous_writer)] : []),
    ];
  });
}

/** In one statement, so that what is appended meanwhile doesn't count. */
async function recordsInNoChain({ db }: Store): Promise<readonly Fault[]> {
  const rows = await db
    .selectFrom("records")
    .leftJoin("record_checkpoints", "record_checkpoints.writer", "records.writer")
    .select(["records.writer", "records.seq"])
    .where((where) =>
      where.or([
        where("record_checkpoints.writer", "is", null),
        where("record_checkpoints.removed_ms", "is not", null),
        where("records.seq", ">", where.ref("record_checkpoints.last_seq")),
        where("records.seq", "<", 1),
      ]),
    )
    .execute();
  return rows.map(({ writer, seq }) => faultOf("added", writer, seq));
}

type ChainVerification = Pick<Verification, "recordCount" | "erasedCount" | "faults">;

async function verifyChain(store: Store, { writer, last_seq, last_hash, removed_ms }: CheckpointRow) {
  const faults: Fault[] = [];
  let [erasedCount, recordCount] = [0, 0];
  let before: Pick<RecordRow, "seq" | "hash"> = { seq: 0, hash: "" };
  if (removed_ms !== null) return { recordCount, erasedCount, faults } satisfies ChainVerification;
  for await (const row of recordsOf(store, writer, last_seq)) {
    recordCount += 1;
    if (row.seq !== before.seq + 1) faults.push(faultOf("removed", writer, before.seq + 1));
    else if (row.prev_hash !== before.hash) faults.push(faultOf("changed", writer, row.seq));
    if (recordHash(row) !== row.hash || !hasItsSubject(row)) faults.push(faultOf("changed", writer, row.seq));
    if (row.erasure_mac !== null) erasedCount += 1;
    before = row;
  }
  if (before.seq < last_seq) faults.push(faultOf("removed", writer, before.seq + 1));
  else if (before.hash !== last_hash) faults.push(faultOf("changed", writer, last_seq));
  return { recordCount, erasedCount, faults } satisfies ChainVerification;
}

/** Whether a record's subject and look are those it was written with, or were erased by an erasure. */
function hasItsSubject(row: RecordRow): boolean {
  const isBlank = row.subject_hash === null && row.subject_key_id === null && row.subject_salt === null;
  return row.erasure_mac === null ? subjectDigest(row) === row.subject_digest : isBlank && isErasure(row);
}

/** The records of a chain up to its checkpoint, in order. Others may be appended meanwhile. */
async function* recordsOf({ db }: Store, writer: string, lastSeq: number): AsyncGenerator<RecordRow> {
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom("records")
      .selectAll()
      .where("writer", "=", writer)
      .where("seq", ">", after)
      .where("seq", "<=", lastSeq)
      .orderBy("seq")
      .limit(pageSize)
      .execute();
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < pageSize) return;
    after = end.seq;
  }
}

function faultOf(kind: FaultKind, writer: string, seq: number | null = null): Fault {
  return { kind, writer, seq };
}

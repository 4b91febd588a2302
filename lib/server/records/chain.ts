import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Entry } from "@/lib/server/records/entry";
import { checkSignature, keyedHashes } from "@/lib/server/records/record-keys";
import type { CheckpointRow, RecordRow } from "@/lib/server/store/schema";

/** The end of a writer's chain. */
export type ChainHead = Readonly<{
  writer: string;
  /** The oldest chain that none named when this one began; `null` for the first, and until the first record. */
  previousWriter: string | null;
  startedMs: number;
  seq: number;
  hash: string;
}>;

/** What the first record of a chain follows. */
const rootHash = "";

/** A chain without records, by a new writer. */
export function newChain(): ChainHead {
  return { writer: randomUUID(), previousWriter: null, startedMs: Date.now(), seq: 0, hash: rootHash };
}

/** Appends an entry to a chain. */
export function link(head: ChainHead, entry: Entry): Readonly<{ row: RecordRow; head: ChainHead }> {
  const linked = { ...entry, writer: head.writer, seq: head.seq + 1, prev_hash: head.hash };
  const digested = { ...linked, subject_digest: subjectDigest(entry), erasure_mac: null };
  const hash = recordHash(digested);
  return { row: { ...digested, hash }, head: { ...head, seq: linked.seq, hash } };
}

/**
 * SHA-256 over a record and the one before it. It covers the subject and the look only through their salted digest, so
 * that erasure can blank them.
 */
export function recordHash(row: Omit<RecordRow, "hash">): string {
  const content = [
    ...[row.id, row.phase, row.writer, row.seq, row.at_ms],
    ...[row.actor_subject, row.actor_name, row.role, row.team, row.action, row.reason],
    ...[row.range_days, row.range_start_ms, row.range_end_ms],
    ...[row.verdict, row.cause_factor, row.cause_value, row.session_count, row.outcome],
    ...[row.request_id, row.host, row.subject_digest],
  ];
  return sha256(`${row.prev_hash}\n${JSON.stringify(content)}`);
}

type SubjectFields = Pick<RecordRow, "look_id" | "subject_hash" | "subject_key_id" | "subject_salt">;

/** Without the salt, the digest doesn't tell whose it is, even to somebody with the key. */
export function subjectDigest(row: SubjectFields): string {
  return sha256(JSON.stringify([row.subject_salt, row.look_id, row.subject_hash, row.subject_key_id]));
}

type Erased = Pick<RecordRow, "id" | "look_id">;

/** The proof that an erasure blanked the subject of a record; `look_id` is the look's new one. */
export function erasureMac(row: Erased): string {
  const [{ hash, keyId }] = keyedHashes("signing", erasureText(row));
  return `${keyId}.${hash}`;
}

/** Whether an erasure blanked the subject of a record. */
export function isErasure(row: Erased & Pick<RecordRow, "erasure_mac">): boolean {
  const [keyId, hash] = row.erasure_mac?.split(".") ?? [];
  if (keyId === undefined || hash === undefined) return false;
  return checkSignature(erasureText(row), { hash, keyId }) === "valid";
}

function erasureText({ id, look_id }: Erased): string {
  return JSON.stringify(["erased", id, look_id]);
}

type Unsigned = Omit<CheckpointRow, "key_id" | "mac">;

/** Signs a checkpoint, so that whoever can write to the database can't make one. */
export function signCheckpoint(checkpoint: Unsigned): CheckpointRow {
  const [{ hash, keyId }] = keyedHashes("signing", checkpointText(checkpoint));
  return { ...checkpoint, key_id: keyId, mac: hash };
}

/** Whether a checkpoint is as it was signed. */
export function checkCheckpoint({ key_id, mac, ...checkpoint }: CheckpointRow): ReturnType<typeof checkSignature> {
  return checkSignature(checkpointText(checkpoint), { hash: mac, keyId: key_id });
}

function checkpointText(row: Unsigned): string {
  const content = [row.writer, row.previous_writer, row.last_seq, row.last_hash, row.at_ms, row.removed_ms];
  return JSON.stringify(["checkpoint", ...content]);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

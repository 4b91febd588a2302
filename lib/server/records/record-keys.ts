import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/server/config/env";

/** One of `RECORD_KEY`, and the keys derived from it. */
type RecordKey = Readonly<{ id: string; subject: Buffer; look: Buffer; code: Buffer; signing: Buffer }>;

/** What a keyed hash is for. Each purpose has its own key, so that one hash can't stand for another. */
type Purpose = "subject" | "look" | "code" | "signing";

let cached: readonly RecordKey[] | undefined;

/** Newest first. Older keys still find and verify what was recorded with them. */
function recordKeys(): readonly RecordKey[] {
  cached ??= env().RECORD_KEY.map((secret) => ({
    id: derive(secret, "key id", 6).toString("base64url"),
    subject: derive(secret, "subject", 32),
    look: derive(secret, "look", 32),
    code: derive(secret, "code", 32),
    signing: derive(secret, "signing", 32),
  }));
  return cached;
}

function derive(secret: Buffer, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `viewer-desk record ${purpose}`, bytes));
}

/** A keyed hash and the ID of its key. */
export type KeyedHash = Readonly<{ hash: string; keyId: string }>;

/** HMAC-SHA256 of a text with every key, newest first. */
export function keyedHashes(purpose: Purpose, text: string): readonly [KeyedHash, ...KeyedHash[]] {
  const [newest, ...older] = recordKeys().map((key) => ({ hash: macOf(key[purpose], text), keyId: key.id }));
  if (newest === undefined) throw new Error("RECORD_KEY is empty");
  return [newest, ...older];
}

/** Whether a signature is that of a text. `unknown-key` if its key is no longer in `RECORD_KEY`. */
export function checkSignature(text: string, { hash, keyId }: KeyedHash): "valid" | "invalid" | "unknown-key" {
  const key = recordKeys().find(({ id }) => id === keyId);
  if (key === undefined) return "unknown-key";
  const [given, expected] = [Buffer.from(hash), Buffer.from(macOf(key.signing, text))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? "valid" : "invalid";
}

function macOf(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

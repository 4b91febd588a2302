import "server-only";
import { hkdfSync } from "node:crypto";
import { aessiv } from "@noble/ciphers/aes.js";
import { soleAccount } from "@/lib/domain/access/account";
import { asLookupRef, type Lookup, type LookupRef, lookupKinds } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { env } from "@/lib/server/config/env";

const keyIdBytes = 3;

type SealingKey = Readonly<{ id: Buffer; key: Uint8Array }>;

/**
 * Seals a lookup into the reference used in URLs. It's deterministic, so a viewer has the same URL for every colleague,
 * and authenticated, so an altered reference doesn't open.
 *
 * @see docs/adr/0003-sealed-references.md
 */
export function sealLookup(lookup: Lookup): LookupRef {
  const [newest] = referencesOf(lookup);
  if (newest === undefined) throw new LookupError("internal");
  return newest;
}

/** A lookup's references with every key, newest first, to find what was stored under a reference before a key was replaced. */
export function referencesOf({ account, kind, value }: Lookup): readonly LookupRef[] {
  const plain = Buffer.from([kind, account, value].join("\n"), "utf8");
  return sealingKeys().map(({ id, key }) =>
    asLookupRef(Buffer.concat([id, aessiv(key).encrypt(plain)]).toString("base64url")),
  );
}

/**
 * Opens a reference from a URL.
 *
 * @throws {LookupError} `unknown-reference` if it was altered, truncated or sealed by another installation.
 */
export function openLookup(ref: string): Lookup {
  const bytes = Buffer.from(ref, "base64url");
  // A stray character at the end decodes to the same bytes; only the canonical encoding is accepted.
  if (bytes.toString("base64url") !== ref) throw new LookupError("unknown-reference");
  const id = bytes.subarray(0, keyIdBytes);
  const sealing = sealingKeys().find((candidate) => candidate.id.equals(id));
  if (sealing === undefined) throw new LookupError("unknown-reference");

  const [kind, owner, ...value] = decrypt(sealing.key, bytes.subarray(keyIdBytes)).split("\n");
  const known = lookupKinds.find((candidate) => candidate === kind);
  if (known === undefined || owner !== soleAccount) throw new LookupError("unknown-reference");
  return { account: soleAccount, kind: known, value: value.join("\n") };
}

function decrypt(key: Uint8Array, sealed: Uint8Array): string {
  try {
    return Buffer.from(aessiv(key).decrypt(sealed)).toString("utf8");
  } catch (thrown) {
    throw new LookupError("unknown-reference", { cause: thrown });
  }
}

let cached: readonly SealingKey[] | undefined;

/** Newest first. Older keys still open the references they sealed. */
function sealingKeys(): readonly SealingKey[] {
  cached ??= env().REFERENCE_KEYS.map((secret) => ({
    id: derive(secret, "viewer-desk reference key id", keyIdBytes),
    key: derive(secret, "viewer-desk reference", 64),
  }));
  return cached;
}

function derive(secret: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, length));
}

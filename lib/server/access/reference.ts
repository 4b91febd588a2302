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
  const plain = [kind, account, value].join("\n");
  return sealingKeys("reference").map((key) => asLookupRef(seal(key, plain)));
}

/**
 * Opens a reference from a URL.
 *
 * @throws {LookupError} `unknown-reference` if it was altered, truncated or sealed by another installation.
 */
export function openLookup(ref: string): Lookup {
  const [kind, owner, ...value] = unseal("reference", ref).split("\n");
  const known = lookupKinds.find((candidate) => candidate === kind);
  if (known === undefined || owner !== soleAccount) throw new LookupError("unknown-reference");
  return { account: soleAccount, kind: known, value: value.join("\n") };
}

/** Seals what a lead searches the record for. It isn't a viewer's reference: it opens no viewer. */
export function sealSearch(text: string): string {
  return sealFor("search", text);
}

/** Opens what a lead searches for. @throws {LookupError} `unknown-reference`, as `openLookup`. */
export function openSearch(sealed: string): string {
  return unseal("search", sealed);
}

/** Seals the part of a sample's query that may be personal. It opens no viewer either. */
export function sealSample(text: string): string {
  return sealFor("sample", text);
}

/** Opens that part of a query. @throws {LookupError} `unknown-reference`, as `openLookup`. */
export function openSample(sealed: string): string {
  return unseal("sample", sealed);
}

function sealFor(purpose: Purpose, text: string): string {
  const [newest] = sealingKeys(purpose);
  if (newest === undefined) throw new LookupError("internal");
  return seal(newest, text);
}

function seal({ id, key }: SealingKey, text: string): string {
  return Buffer.concat([id, aessiv(key).encrypt(Buffer.from(text, "utf8"))]).toString("base64url");
}

/** @throws {LookupError} `unknown-reference` if it was altered, truncated or sealed for another purpose or elsewhere. */
function unseal(purpose: Purpose, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  // A stray character at the end decodes to the same bytes; only the canonical encoding is accepted.
  if (bytes.toString("base64url") !== sealed) throw new LookupError("unknown-reference");
  const id = bytes.subarray(0, keyIdBytes);
  const sealing = sealingKeys(purpose).find((candidate) => candidate.id.equals(id));
  if (sealing === undefined) throw new LookupError("unknown-reference");
  try {
    return Buffer.from(aessiv(sealing.key).decrypt(bytes.subarray(keyIdBytes))).toString("utf8");
  } catch (thrown) {
    throw new LookupError("unknown-reference", { cause: thrown });
  }
}

/** What is sealed. Each purpose has its own keys, so that one sealed text can't stand for another. */
type Purpose = "reference" | "search" | "sample";

const cached = new Map<Purpose, readonly SealingKey[]>();

/** Newest first. Older keys still open what they sealed. */
function sealingKeys(purpose: Purpose): readonly SealingKey[] {
  const known = cached.get(purpose);
  if (known !== undefined) return known;
  const keys = env().REFERENCE_KEYS.map((secret) => ({
    id: derive(secret, `viewer-desk ${purpose} key id`, keyIdBytes),
    key: derive(secret, `viewer-desk ${purpose}`, 64),
  }));
  cached.set(purpose, keys);
  return keys;
}

function derive(secret: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, length));
}

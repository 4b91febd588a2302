import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { type KeyedHash, keyedHashes } from "@/lib/server/records/record-keys";

/** How a viewer is stored: a keyed hash, which can be searched for but not read. */
export function subjectOf(lookup: Lookup): KeyedHash {
  return subjectsOf(lookup)[0];
}

/** A viewer's hashes with every key, newest first, to find what was stored before a key was replaced. */
export function subjectsOf({ kind, account, value }: Lookup): readonly [KeyedHash, ...KeyedHash[]] {
  return keyedHashes("subject", [kind, account, value].join("|"));
}

import "server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { LookupError } from "@/lib/domain/problems";
import type { Session } from "@/lib/domain/sessions/session";
import { env } from "@/lib/server/config/env";

declare const who: unique symbol;
/** Distinguishes viewers without identifying them. */
export type ViewerHash = string & { readonly [who]: true };

type Named = Pick<Session, "viewerId" | "clientId" | "id">;

/** The hash of a session's viewer: by viewer ID, or by player, or by the session itself if neither is known. */
export function viewerHashOf({ viewerId, clientId, id }: Named): ViewerHash {
  if (viewerId !== null) return keyed("viewer", viewerId);
  return clientId === "" ? keyed("session", id) : keyed("client", clientId);
}

/** Every hash that means the caller: by the session's identifiers and by the looked-up viewer ID. */
export function ownHashes({ viewerId, clientId, id }: Named, lookedUp: string | null): ReadonlySet<ViewerHash> {
  return new Set([
    keyed("session", id),
    ...(clientId === "" ? [] : [keyed("client", clientId)]),
    ...(viewerId === null ? [] : [keyed("viewer", viewerId)]),
    ...(lookedUp === null ? [] : [keyed("viewer", lookedUp)]),
  ]);
}

/** A keyed hash of a value, for data that stays in memory longer than a request. */
export function keyed(kind: string, value: string): ViewerHash {
  const mac = createHmac("sha256", key()).update(`${kind}\n${value}`, "utf8").digest();
  return mac.subarray(0, 16).toString("base64url") as ViewerHash;
}

let cached: Buffer | undefined;

function key(): Buffer {
  if (cached !== undefined) return cached;
  const [newest] = env().REFERENCE_KEYS;
  if (newest === undefined) throw new LookupError("internal");
  cached = Buffer.from(hkdfSync("sha256", newest, "", "viewer-desk other viewers", 32));
  return cached;
}

/**
 * A secret that only this frame has, in memory. Its pop-up gets the hash, so that a code which a person reads there and types here is
 * worth nothing anywhere else.
 */
let key: string | null = null;

/** This frame's key: 256 random bits in hex. */
export function frameKey(): string {
  key ??= hex(crypto.getRandomValues(new Uint8Array(32)));
  return key;
}

/** The SHA-256 of this frame's key, in hex. */
export async function frameKeyHash(): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(frameKey()))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

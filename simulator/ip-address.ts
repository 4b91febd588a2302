import { isIP } from "node:net";

/** Returns the canonical form of an IP address (RFC 5952 for IPv6), or null if the text isn't one. */
export function canonicalAddress(text: string): string | null {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0 || text.includes("%")) return null;
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}

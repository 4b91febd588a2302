import { isIP } from "node:net";

/** The canonical form of an address (RFC 5952 for IPv6), or null when it is none. */
export function canonicalAddress(text: string): string | null {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0 || text.includes("%")) return null;
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}

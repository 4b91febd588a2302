import type { Lookup } from "@/lib/domain/lookup";

/** Characters left readable at either end of a masked ID. */
const shown = 4;

/**
 * A viewer as a text for other eyes may name them: "47a2····c689", enough to find one's own ticket again and too
 * little to look them up. Short IDs are hidden whole, and of an address only its kind is said.
 */
export function maskLookup({ kind, value }: Lookup): string {
  if (kind === "viewerIp") return value.includes(":") ? "an IPv6 address (masked)" : "an IPv4 address (masked)";
  const characters = [...value];
  if (characters.length < 3 * shown) return "····";
  return `${characters.slice(0, shown).join("")}····${characters.slice(-shown).join("")}`;
}

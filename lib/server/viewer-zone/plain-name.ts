import "server-only";

/** Longer than any name of a place: what Conviva relays may be of any length. */
const longest = 200;

/** A place's name as tables compare it: no case, accents or punctuation, and "Saint" as "St". */
export function plainName(name: string): string {
  return name
    .slice(0, longest)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ.]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^saint /u, "st ")
    .replace(/^ft /u, "fort ");
}

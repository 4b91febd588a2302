import "server-only";

/** Longer than any place name. What Conviva sends can be of any length. */
const lengthMax = 200;

/** Normalizes a place name for comparison: removes case, accents and punctuation, and shortens "Saint" to "St". */
export function normalizeName(name: string): string {
  return name
    .slice(0, lengthMax)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ.]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^saint /u, "st ")
    .replace(/^ft /u, "fort ");
}

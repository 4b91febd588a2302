import type { Lookup } from "@/lib/domain/lookup/lookup";

/** What stands where something was hidden. */
export const hidden = "····";

/**
 * What names somebody by its looks alone, wherever it stands. Rather too much than too little: an app's version of
 * four numbers looks like an address, and is taken for one.
 */
export const personal = {
  email: /[^\s@"<>(),;:[\]\\]{1,64}(?:@|%40)[\p{L}\p{N}._-]+/giu,
  // Clocks have two colons; an address has five at least, or two of them together.
  ipv6: /(?<![\da-z])(?=[\da-f:.]{0,45}?::|(?:[\da-f]{1,4}:){5})[\da-f:.]{3,45}/giu,
  ipv4: /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/gu,
  /** As hosts are named after their address: "ec2-203-0-113-61". */
  dashedIpv4: /(?<!\d)\d{1,3}(?:[-_]\d{1,3}){3,5}(?!\d)/gu,
  mac: /(?:[\da-f]{2}[:-]){5}[\da-f]{2}/giu,
  /** A signed token, and what an address of the web carries behind its path. */
  token: /eyJ[\w-]{8,}(?:\.[\w-]+){0,2}/gu,
  query: /\?[^\s?]{1,200}=\S*/gu,
  uuid: /[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}/giu,
  /** Keys and IDs as machines make them: digits among small letters, or a long hexadecimal number. */
  key: /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}/gu,
  hex: /(?<![\w-])(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{12,}(?![\w-])/giu,
  /** Also as telephones and cards are written; a time of day and a date hold letters or colons in between. */
  number: /\d{7,}|(?<![\d-])(?!\d{4}-\d\d-\d\d)\+?\d(?:[\s().-]{0,2}\d){6,}/gu,
} as const;

/** The kinds of ID of which any piece may lead to somebody. */
const kinds = [
  { name: "an e-mail address", looks: personal.email },
  { name: "an IPv6 address", looks: personal.ipv6 },
  { name: "an IPv4 address", looks: personal.ipv4 },
  { name: "a number", looks: /^\+?(?=(?:\D*\d){7})[\d\s().-]+$/u },
] as const;

/** At least so many characters of an ID are hidden, and two thirds of it. */
const hiddenMin = 8;
/** At most so many are left readable at either end. */
const shownMax = 4;

/**
 * A viewer as a text for other eyes may name them: "47a2····a689", enough to find one's own ticket again and too
 * little to look them up. Of addresses, e-mail addresses and numbers only the kind is said; short IDs are hidden whole.
 */
export function maskLookup({ kind, value }: Lookup): string {
  if (kind === "viewerIp") return value.includes(":") ? "an IPv6 address (masked)" : "an IPv4 address (masked)";
  const known = kinds.find(({ looks }) => value.search(looks) !== -1);
  if (known !== undefined) return `${known.name} (masked)`;
  const characters = [...value];
  const shown = characters.length - Math.max(hiddenMin, Math.ceil((characters.length * 2) / 3));
  const atEachEnd = Math.min(shownMax, Math.floor(shown / 2));
  if (atEachEnd < 1) return hidden;
  return `${characters.slice(0, atEachEnd).join("")}${hidden}${characters.slice(-atEachEnd).join("")}`;
}

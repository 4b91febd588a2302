import type { Lookup } from "@/lib/domain/lookup/lookup";
import { kindLabel, kindOfLabel } from "@/lib/presentation/format/masked-label";

/** Replaces hidden text. */
export const hidden = "····";

/**
 * Patterns of text that may identify a person. They err on the side of hiding: an app version of four numbers
 * counts as an IP address.
 */
export const personal = {
  email: /[^\s@"<>(),;:[\]\\]{1,64}(?:@|%40)[\p{L}\p{N}._-]+/giu,
  // Times have two colons; an IPv6 address has at least five, or two in a row.
  ipv6: /(?<![\da-z])(?=[\da-f:.]{0,45}?::|(?:[\da-f]{1,4}:){5})[\da-f:.]{3,45}/giu,
  ipv4: /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/gu,
  /** Host names that contain an address: "ec2-203-0-113-61". */
  dashedIpv4: /(?<!\d)\d{1,3}(?:[-_]\d{1,3}){3,5}(?!\d)/gu,
  mac: /(?:[\da-f]{2}[:-]){5}[\da-f]{2}/giu,
  /** Signed tokens, and URL queries. */
  token: /eyJ[\w-]{8,}(?:\.[\w-]+){0,2}/gu,
  query: /\?[^\s?]{1,200}=\S*/gu,
  uuid: /[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}/giu,
  /** Generated keys and IDs: lower-case letters with digits, or long hexadecimal numbers. */
  key: /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}/gu,
  hex: /(?<![\w-])(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{12,}(?![\w-])/giu,
  /** Includes phone and card numbers. Dates and times don't match: they have letters or colons in between. */
  number: /\d{7,}|(?<![\d-])(?!\d{4}-\d\d-\d\d)\+?\d(?:[\s().-]{0,2}\d){6,}/gu,
} as const;

/**
 * Those that identify by themselves. Numbers, keys and queries are left out: in what people write they're tickets, error
 * codes and titles.
 */
const identifying = new RegExp(
  [
    ...[personal.email, personal.ipv6, personal.ipv4, personal.dashedIpv4],
    ...[personal.mac, personal.uuid, personal.hex],
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

/**
 * Hides the e-mail, IP and MAC addresses, UUIDs and hexadecimal IDs in a text, whoever they belong to.
 *
 * @param isShown - Whether one stays as it is.
 */
export function hideIdentifiers(text: string, isShown: (identifier: string) => boolean = () => false): string {
  return text.replace(identifying, (found) => {
    // Domains and IPv6 addresses match the punctuation after them.
    const identifier = found.replace(/(?<!:)[.:_-]+$/u, "");
    return isShown(identifier) ? found : `${hidden}${found.slice(identifier.length)}`;
  });
}

/** Addresses, apart from what is only spelled like one: a version or a session's ID of numbers, a title with an "@". */
const addresses = new RegExp(
  [personal.email, personal.ipv6, personal.ipv4, personal.mac].map(({ source }) => source).join("|"),
  "giu",
);
const onlyNumbers = /^[\d.:-]*$/u;
const emailDomain = /(?:@|%40).+\.\p{L}{2,}/iu;

/**
 * Hides the e-mail, IP and MAC addresses in what Conviva sent for a session, whoever they belong to. Unlike
 * {@link hideIdentifiers}, it leaves IDs, versions and titles as they are, so that they can be told apart and filtered by.
 *
 * @param isShown - Whether one stays as it is.
 */
export function hideAddresses(text: string, isShown: (address: string) => boolean = () => false): string {
  // An ID of a session has one colon at most: "1.2.3.4:-5".
  const isId = onlyNumbers.test(text) && text.indexOf(":") === text.lastIndexOf(":");
  if (isId || !/[@.:%-]/u.test(text)) return text;
  return text.replace(addresses, (found) => {
    const address = found.replace(/(?<!:)[.:_-]+$/u, "");
    const isHandle = /@|%40/u.test(address) && !emailDomain.test(address);
    return isHandle || isShown(address) ? found : `${hidden}${found.slice(address.length)}`;
  });
}

/** Kinds of ID that are masked whole, because any part of them may identify a person. */
const kinds = [
  { name: "E-mail address", looks: personal.email },
  { name: "IPv6 address", looks: personal.ipv6 },
  { name: "IPv4 address", looks: personal.ipv4 },
  { name: "Number", looks: /^\+?(?=(?:\D*\d){7})[\d\s().-]+$/u },
] as const;

/** At least this many characters of an ID are hidden, and at least two thirds of it. */
const hiddenMin = 8;
/** At most this many characters are shown at each end. */
const shownMax = 4;

/**
 * A viewer in texts that leave Viewer Desk, and on the pages of agents who haven't revealed it: "47a2····a689", enough to recognise a ticket and too little to look the
 * viewer up. IP addresses, e-mail addresses and numbers are reduced to their kind, and short IDs are hidden whole.
 */
export function maskLookup({ kind, value }: Pick<Lookup, "kind" | "value">): string {
  if (kind === "viewerIp") return kindLabel(value.includes(":") ? "IPv6 address" : "IPv4 address");
  const known = kinds.find(({ looks }) => value.search(looks) !== -1);
  if (known !== undefined) return kindLabel(known.name);
  const characters = [...value];
  const shown = characters.length - Math.max(hiddenMin, Math.ceil((characters.length * 2) / 3));
  const atEachEnd = Math.min(shownMax, Math.floor(shown / 2));
  if (atEachEnd < 1) return hidden;
  return `${characters.slice(0, atEachEnd).join("")}${hidden}${characters.slice(-atEachEnd).join("")}`;
}

/**
 * A label for each of several viewers and addresses, in their order. Labels stand for them where people have to tell them
 * apart, so the second of two that look alike is "IPv4 address 2 (masked)".
 */
export function maskLabels(lookups: readonly Pick<Lookup, "kind" | "value">[]): readonly string[] {
  return lookups.map(labeller());
}

/** Gives one viewer or address after another a label that none before has. */
export function labeller(): (lookup: Pick<Lookup, "kind" | "value">) => string {
  const taken = new Map<string, number>();
  return (lookup) => {
    const label = maskLookup(lookup);
    const count = (taken.get(label) ?? 0) + 1;
    taken.set(label, count);
    return count === 1 ? label : numbered(label, count);
  };
}

function numbered(label: string, number: number): string {
  const kind = kindOfLabel(label);
  return kind === null ? `${label} ${number}` : kindLabel(`${kind} ${number}`);
}

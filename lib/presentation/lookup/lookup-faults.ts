import { viewerIdLengthMax } from "@/lib/domain/lookup/lookup";
import type { LookupFault } from "@/lib/domain/lookup/lookup-fault";

/** What is wrong with what was looked up, and how to correct it. */
export const lookupFaultTexts = {
  empty: "Enter a viewer ID or an IP address.",
  "broken-character": "This ID contains a broken character. Copy it again.",
  "control-character": "A viewer ID can't contain control characters or line breaks.",
  "id-too-long": `A viewer ID can have at most ${viewerIdLengthMax} characters.`,
  "zone-id": "Remove the zone ID: the part after % names a network interface, not a viewer.",
  "address-range": "This is a range of addresses (CIDR). Look up a single address, without the slash.",
  port: "Remove the colon and the port after it.",
  "leading-zero": "A number starts with 0, which some systems read as octal. Remove the leading zeros.",
  "not-four-numbers": "An IPv4 address has four numbers from 0 to 255.",
  "not-an-address": "This isn't an IPv4 or IPv6 address.",
  "malformed-body": "Send either viewerId or viewerIp as a string, and nothing else.",
} as const satisfies Record<LookupFault, string>;

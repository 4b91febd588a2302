import "server-only";
import ipaddr from "ipaddr.js";
import type { LookupRequest } from "@/lib/contract/lookup";
import { soleAccount } from "@/lib/domain/access/account";
import { type Lookup, trimPaste, viewerIdFault } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";

/**
 * Checks whom a request names. An ID is kept byte for byte; an address is put into its one canonical
 * form, so that every spelling leads to the same viewer.
 *
 * @throws {LookupError} `invalid-lookup`, with a hint for the agent.
 */
export function checkLookup(request: LookupRequest): Lookup {
  if ("viewerIp" in request) return { account: soleAccount, kind: "viewerIp", value: canonicalIp(request.viewerIp) };
  const fault = viewerIdFault(request.viewerId);
  if (fault !== null) throw refusal("viewerId", fault);
  return { account: soleAccount, kind: "viewerId", value: request.viewerId };
}

/**
 * The canonical form of an IP address: dotted decimal, or RFC 5952; an IPv4 address mapped into IPv6
 * becomes the IPv4 address it is.
 *
 * @throws {LookupError} `invalid-lookup`, with a hint, for zone ids, ranges, ports, octal and short forms.
 */
export function canonicalIp(typed: string): string {
  const text = trimPaste(typed).replace(/^\[(.*)\]$/s, "$1");
  const fault = ipFault(text);
  if (fault !== null) throw refusal("viewerIp", fault);
  return ipaddr.process(text).toString();
}

function ipFault(text: string): string | null {
  if (text === "") return "Type a viewer ID or an IP address.";
  if (text.includes("%")) return "Leave out the zone id: what follows % names an interface, not a viewer.";
  if (text.includes("/")) return "This is a range of addresses (CIDR). Look up one address, without the slash.";
  if (/^\[.*\]:\d+$|^\d+(\.\d+){3}:\d+$/.test(text)) return "Leave out the port after the colon.";
  // Numbers in dots stand alone, or at the end of an IPv6 address.
  const dotted = text.slice(text.lastIndexOf(":") + 1);
  if (dotted.includes(".") && dotted.split(".").some((part) => /^0\d/.test(part))) {
    return "A part begins with 0, which some systems read as octal. Write it without leading zeros.";
  }
  const isDottedSound = ipaddr.IPv4.isValidFourPartDecimal(dotted);
  if (/^[0-9.]+$/.test(text)) return isDottedSound ? null : "An IPv4 address has four numbers from 0 to 255.";
  const isIpv6 = text.includes(":") && ipaddr.IPv6.isValid(text) && (isDottedSound || !dotted.includes("."));
  return isIpv6 ? null : "This is not an IPv4 or IPv6 address.";
}

function refusal(member: string, detail: string): LookupError {
  return new LookupError("invalid-lookup", { detail, errors: [{ pointer: `#/${member}`, detail }] });
}

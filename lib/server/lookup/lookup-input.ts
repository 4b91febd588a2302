import "server-only";
import ipaddr from "ipaddr.js";
import type { LookupRequest } from "@/lib/contract/lookup";
import { soleAccount } from "@/lib/domain/access/account";
import { type Lookup, type LookupKind, trimPaste, viewerIdFault } from "@/lib/domain/lookup/lookup";
import type { AddressFault, LookupFault } from "@/lib/domain/lookup/lookup-fault";
import { LookupError } from "@/lib/domain/problems";

/**
 * Validates a look-up. An ID is kept byte for byte; an address is converted to its canonical form, so that every
 * spelling finds the same viewer.
 *
 * @throws {LookupError} `invalid-lookup`, with the fault.
 */
export function checkLookup(request: LookupRequest): Lookup {
  if ("viewerIp" in request) return { account: soleAccount, kind: "viewerIp", value: canonicalIp(request.viewerIp) };
  const fault = viewerIdFault(request.viewerId);
  if (fault !== null) throw refusal("viewerId", fault);
  return { account: soleAccount, kind: "viewerId", value: request.viewerId };
}

/**
 * The canonical form of an IP address: dotted decimal, or RFC 5952. An IPv4-mapped IPv6 address becomes the
 * IPv4 address.
 *
 * @throws {LookupError} `invalid-lookup`, with the fault, also for zone IDs, ranges, ports, octal and short forms.
 */
export function canonicalIp(typed: string): string {
  const text = trimPaste(typed).replace(/^\[(.*)\]$/s, "$1");
  const fault = addressFault(text);
  if (fault !== null) throw refusal("viewerIp", fault);
  return ipaddr.process(text).toString();
}

function addressFault(text: string): AddressFault | null {
  if (text === "") return "empty";
  if (text.includes("%")) return "zone-id";
  if (text.includes("/")) return "address-range";
  if (/^\[.*\]:\d+$|^\d+(\.\d+){3}:\d+$/.test(text)) return "port";
  // Dotted numbers are a complete IPv4 address or the end of an IPv6 address.
  const dotted = text.slice(text.lastIndexOf(":") + 1);
  if (dotted.includes(".") && dotted.split(".").some((part) => /^0\d/.test(part))) return "leading-zero";
  const hasFourNumbers = ipaddr.IPv4.isValidFourPartDecimal(dotted);
  if (/^[0-9.]+$/.test(text)) return hasFourNumbers ? null : "not-four-numbers";
  const isIpv6 = text.includes(":") && ipaddr.IPv6.isValid(text) && (hasFourNumbers || !dotted.includes("."));
  return isIpv6 ? null : "not-an-address";
}

function refusal(member: LookupKind, fault: LookupFault): LookupError {
  return new LookupError("invalid-lookup", { fault, pointers: [`#/${member}`] });
}

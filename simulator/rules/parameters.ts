import { canonicalAddress } from "../ip-address.ts";
import { accept, badRequest, type Checked } from "./api-error.ts";

/** The viewer ID or IP address of a request. IP addresses are in canonical form. */
export type Subject =
  | { readonly kind: "id"; readonly value: string }
  | { readonly kind: "ip"; readonly value: string };

/** Reads `viewer_id` or `viewer_ip`. A request must have exactly one of them, once. */
export function readSubject(query: URLSearchParams): Checked<Subject> {
  const ids = query.getAll("viewer_id");
  const addresses = query.getAll("viewer_ip");
  if (ids.length + addresses.length !== 1) return badRequest("Exactly one of viewer_id and viewer_ip is required.");
  const [id] = ids;
  if (id !== undefined) {
    return id === "" ? badRequest("viewer_id must not be empty.") : accept({ kind: "id", value: id });
  }
  const address = canonicalAddress(addresses[0] ?? "");
  if (address === null) return badRequest("viewer_ip must be an IPv4 or IPv6 address.");
  return accept({ kind: "ip", value: address });
}

/** Reads `limit`, a whole number from 1 to `maxLimit`. Returns `defaultLimit` if it's missing. */
export function readLimit(query: URLSearchParams, defaultLimit: number, maxLimit: number): Checked<number> {
  const [text, ...more] = query.getAll("limit");
  if (text === undefined) return accept(defaultLimit);
  const limit = /^\d{1,6}$/.test(text) && more.length === 0 ? Number(text) : 0;
  if (limit < 1 || limit > maxLimit) return badRequest(`limit must be a whole number from 1 to ${maxLimit}.`);
  return accept(limit);
}

/** Rejects parameters that the endpoint doesn't know. */
export function rejectUnknown(query: URLSearchParams, isKnown: (name: string) => boolean): Checked<null> {
  for (const name of query.keys()) {
    if (!isKnown(name)) return badRequest(`Unknown parameter: ${name.slice(0, 60)}.`);
  }
  return accept(null);
}

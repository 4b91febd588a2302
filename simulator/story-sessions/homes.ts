import { type Connection, type ProviderKey, providers } from "../catalogue/networks.ts";
import { household } from "../stories.ts";

/** A line at an address; documentation ranges only, so that nobody real is ever shown. */
export function line(provider: ProviderKey, ip: string | null, ipv6: string | null = null): Connection {
  return { provider: providers[provider], ip, ipv6 };
}

/** The household's line as IPv4 alone. */
export const householdLine = line("comcast", household.ip);

/** The household's line for devices that also use IPv6. */
export const householdLineV6 = line("comcast", household.ip, household.ipv6);

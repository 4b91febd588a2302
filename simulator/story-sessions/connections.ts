import { type Connection, type ProviderKey, providers } from "../catalogue/networks.ts";
import { household } from "../stories.ts";

/** Creates a connection. Use IP addresses reserved for documentation only, which never belong to a real person. */
export function connection(provider: ProviderKey, ip: string | null, ipv6: string | null = null): Connection {
  return { provider: providers[provider], ip, ipv6 };
}

/** The household's connection for devices that only use IPv4. */
export const householdConnection = connection("comcast", household.ip);

/** The household's connection for devices that also use IPv6. */
export const householdConnectionV6 = connection("comcast", household.ip, household.ipv6);

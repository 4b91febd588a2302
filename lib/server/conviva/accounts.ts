import "server-only";
import { type AccountId, soleAccount } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import { env } from "@/lib/server/config/env";
import { type ConvivaAccount, type ConvivaClient, createConvivaClient } from "@/lib/server/conviva/client";
import { processState } from "@/lib/server/operation/process-state";

/** Every configured account. */
function accounts(): readonly ConvivaAccount[] {
  const { CONVIVA_BASE_URL: origin, CONVIVA_CLIENT_ID: clientId, CONVIVA_CLIENT_SECRET: clientSecret } = env();
  return [{ id: soleAccount, origin, clientId, clientSecret }];
}

/**
 * The client of an account; one per process.
 *
 * @throws {LookupError} `unknown-reference` if the account isn't configured.
 */
export function convivaClientOf(id: AccountId): ConvivaClient {
  const clients = processState("conviva clients", () => new Map<AccountId, ConvivaClient>());
  const known = clients.get(id);
  if (known !== undefined) return known;
  const account = accounts().find((candidate) => candidate.id === id);
  if (account === undefined) throw new LookupError("unknown-reference");
  const client = createConvivaClient(account);
  clients.set(id, client);
  return client;
}

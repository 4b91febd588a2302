import "server-only";
import type { Kysely } from "kysely";
import { within } from "@/lib/server/operation/within";
import type { Tables } from "@/lib/server/store/schema";
import { type Store, store } from "@/lib/server/store/store";

/** How long a page waits for what it can be shown without. */
const patienceMs = 500;

/**
 * Runs queries on the migrated store, but doesn't wait for long. They themselves go on.
 *
 * @throws What the database throws, or a `TimeoutError` after half a second.
 */
export function askStore<Result>(
  work: (db: Kysely<Tables>) => Promise<Result>,
  { db, ready }: Store = store(),
): Promise<Result> {
  return within(
    ready().then(() => work(db)),
    patienceMs,
  );
}

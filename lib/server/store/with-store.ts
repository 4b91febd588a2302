import "server-only";
import type { Kysely } from "kysely";
import { causeFields, log } from "@/lib/server/operation/log";
import type { Tables } from "@/lib/server/store/schema";
import { type Store, store } from "@/lib/server/store/store";

/** How long a look-up waits for data that it can do without. */
const patienceMs = 500;

/**
 * Runs queries that an answer can do without.
 *
 * @param otherwise - The result if the database is down or takes longer than half a second.
 */
export async function withStore<Result>(
  otherwise: Result,
  work: (db: Kysely<Tables>) => Promise<Result>,
  { db, ready }: Store = store(),
): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new DOMException("The database is slow.", "TimeoutError")), patienceMs);
  try {
    return await Promise.race([ready().then(() => work(db)), late]);
  } catch (thrown) {
    log("error", { event: "store-unavailable", ...causeFields(thrown) });
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

import "server-only";
import type { Kysely } from "kysely";
import { causeFields, log } from "@/lib/server/operation/log";
import { askStore } from "@/lib/server/store/ask-store";
import type { Tables } from "@/lib/server/store/schema";
import { type Store, store } from "@/lib/server/store/store";

/**
 * Runs queries that an answer can do without.
 *
 * @param otherwise - The result if the database is down or takes longer than half a second.
 */
export async function withStore<Result>(
  otherwise: Result,
  work: (db: Kysely<Tables>) => Promise<Result>,
  asked: Store = store(),
): Promise<Result> {
  try {
    return await askStore(work, asked);
  } catch (thrown) {
    log("error", { event: "store-unavailable", ...causeFields(thrown) });
    return otherwise;
  }
}

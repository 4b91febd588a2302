import "server-only";
import type { Kysely } from "kysely";
import { causeFields, log } from "@/lib/server/operation/log";
import { processState } from "@/lib/server/operation/process-state";
import { askStore } from "@/lib/server/store/ask-store";
import type { Tables } from "@/lib/server/store/schema";
import { type Store, store } from "@/lib/server/store/store";

/** After a store was slow, how long it isn't asked for what an answer can do without. */
const restMs = 5_000;

/**
 * Runs queries that an answer can do without.
 *
 * @param otherwise - The result if the database is down, takes longer than half a second, or did so within 5 seconds.
 */
export async function withStore<Result>(
  otherwise: Result,
  work: (db: Kysely<Tables>) => Promise<Result>,
  asked: Store = store(),
): Promise<Result> {
  // When each store was slow, on a clock that never jumps, so that not every read pays for a database that hangs.
  const slowAtMs = processState("slow stores", () => new WeakMap<Store, number>());
  if (performance.now() - (slowAtMs.get(asked) ?? Number.NEGATIVE_INFINITY) < restMs) return otherwise;
  try {
    return await askStore(work, asked);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "TimeoutError") slowAtMs.set(asked, performance.now());
    log("error", { event: "store-unavailable", ...causeFields(thrown) });
    return otherwise;
  }
}

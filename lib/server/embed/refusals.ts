import "server-only";
import type { Transaction } from "kysely";
import { LookupError } from "@/lib/domain/problems";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { causeFields, log } from "@/lib/server/operation/log";
import { within } from "@/lib/server/operation/within";
import type { Tables } from "@/lib/server/store/schema";
import type { Store } from "@/lib/server/store/store";

const patienceMs = 5_000;

/**
 * Runs a transaction that uses something up. Without the database, nobody knows what has been used, so nothing may be.
 *
 * @throws {LaunchRefused} What the work throws, or `store-unavailable` if the database fails or is slow.
 */
export async function inEmbedStore<Result>(
  { db, ready }: Pick<Store, "db" | "ready">,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  try {
    return await within(
      ready().then(() => db.transaction().execute(work)),
      patienceMs,
    );
  } catch (thrown) {
    if (thrown instanceof LaunchRefused) throw thrown;
    throw new LaunchRefused("store-unavailable", { cause: thrown });
  }
}

/** Logs why something was refused. */
export function logRefusal({ fault, cause }: LaunchRefused, requestId: string): void {
  log("warn", { event: "launch-refused", requestId, fault, ...causeFields(cause) });
}

/** The same answer for every refusal, which is logged with its reason. */
export async function generically<Result>(requestId: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof LaunchRefused)) throw thrown;
    logRefusal(thrown, requestId);
    throw new LookupError("not-signed-in");
  }
}

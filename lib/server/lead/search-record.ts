import "server-only";
import type { RecordQuery } from "@/lib/contract/lead";
import type { LookAction } from "@/lib/domain/access/recorded-action";
import { includesRole } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import type { EpochMs } from "@/lib/domain/units";
import type { RequestContext } from "@/lib/server/access/request-context";
import { parseRecordQuery, type RecordSearch } from "@/lib/server/lead/parse-record-query";
import { noFindings } from "@/lib/server/records/findings";
import { beginLook, release } from "@/lib/server/records/look";

/** @throws {LookupError} `page-not-found` for everybody but leads, who aren't told that there is a desk. */
export function assertLead({ actor }: RequestContext): void {
  if (!includesRole(actor.role, "lead")) throw new LookupError("page-not-found");
}

/** A search that was understood, and the look it is itself recorded as. */
export type RecordedSearch = RecordSearch & Readonly<{ lookId: string }>;

/**
 * Reads the record for a lead. Reading it is an access too: its intent is recorded before, and its outcome before the
 * result leaves.
 *
 * @param read - Reads what was searched for.
 * @throws {LookupError} `page-not-found` for everybody but leads, `invalid-parameter`, `record-unavailable` if the search
 *   can't be recorded, `record-unreadable` if the database can't be asked.
 */
export async function searchRecord<Result>(
  ctx: RequestContext,
  { action, query, now }: Readonly<{ action: LookAction; query: RecordQuery; now: EpochMs }>,
  read: (search: RecordedSearch) => Promise<Result>,
): Promise<Result> {
  assertLead(ctx);
  const search = parseRecordQuery(query, now);
  const { lookup, range, restrictions } = search;
  const look = await beginLook(ctx, lookup, { action, range, reason: restrictions });
  const found = read({ ...search, lookId: look.fields.look_id }).catch((thrown: unknown) => {
    throw thrown instanceof LookupError ? thrown : new LookupError("record-unreadable", { cause: thrown });
  });
  return release(look, found, noFindings);
}

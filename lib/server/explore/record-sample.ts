import "server-only";
import { type AccountId, soleAccount } from "@/lib/domain/access/account";
import { includesRole } from "@/lib/domain/access/role";
import type { SampleQuery } from "@/lib/domain/explore/sample-query";
import { LookupError } from "@/lib/domain/problems";
import { hideIdentifiers } from "@/lib/presentation/format/mask";
import type { RequestContext } from "@/lib/server/access/request-context";
import { formatQuery } from "@/lib/server/conviva/client";
import { sampleCall } from "@/lib/server/conviva/sample-endpoint";
import { selectionOf } from "@/lib/server/explore/sample-selection";
import { keyed } from "@/lib/server/others/viewer-hash";
import { noFindings } from "@/lib/server/records/findings";
import { beginLook, release } from "@/lib/server/records/look";

declare const recorded: unique symbol;

/** Permission to draw samples, for one request whose intent is recorded. Only `recordSample` creates one. */
export type SampleAccess = Readonly<{ ctx: RequestContext; account: AccountId; [recorded]: true }>;

/** Whether somebody may see samples: seniors and leads, and nobody in a frame. */
export function isExplorer({ actor, framed }: Pick<RequestContext, "actor" | "framed">): boolean {
  return framed === null && includesRole(actor.role, "senior");
}

/** @throws {LookupError} `page-not-found` for everybody else, who isn't told that there is such a page. */
export function assertExplorer(ctx: RequestContext): void {
  if (!isExplorer(ctx)) throw new LookupError("page-not-found");
}

/**
 * Reads samples for somebody who may: records the intent before Conviva is asked, and the outcome before data leaves.
 *
 * @param query - What is sampled. Names of filters are recorded, and no values: they may name somebody, and a record can't be
 *   changed.
 * @param sessionCount - How many sessions a result shows.
 * @throws {LookupError} `page-not-found` for everybody but seniors and leads, `record-unavailable`, and what the read throws.
 */
export async function recordSample<Result>(
  ctx: RequestContext,
  query: SampleQuery,
  read: (access: SampleAccess) => Promise<Result>,
  sessionCount: (result: Result) => number | null,
): Promise<Result> {
  assertExplorer(ctx);
  const range = { from: query.range.start, to: query.range.end };
  const look = await beginLook(ctx, null, { action: "explore", range, reason: restrictionsOf(query) });
  const access = { ctx, account: soleAccount } as SampleAccess;
  return release(look, read(access), (result) => ({ ...noFindings(), sessionCount: sessionCount(result) }));
}

/** What a sample is restricted to, as a query string. Its code tells two queries of the same dimensions apart. */
function restrictionsOf(query: SampleQuery): string {
  const { kind, filters, flags, savedFilter, limit } = query;
  const call = sampleCall(selectionOf(query));
  return new URLSearchParams([
    ["kind", kind],
    ["limit", String(limit)],
    // A custom tag of any name can be asked for if the account's list has none.
    ...filters.map(({ name }) => ["dimension", hideIdentifiers(name)]),
    ...flags.map((flag) => ["status", flag]),
    ...(savedFilter === null ? [] : [["filter", savedFilter]]),
    ["code", keyed("recorded sample", `${call.path} ${formatQuery(call.query)}`).slice(0, 8)],
  ]).toString();
}

import "server-only";
import { type BulkheadPolicy, bulkhead, isBulkheadRejectedError } from "cockatiel";
import { includesRole } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { Actor, RequestContext } from "@/lib/server/access/request-context";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { loadSessionsToExport } from "@/lib/server/export/sessions-to-export";
import { type ExportFile, type FileRequest, writeExport } from "@/lib/server/export/write-export";
import { processState } from "@/lib/server/operation/process-state";

/** What to export. */
type ExportRequest = FileRequest &
  Readonly<{
    range: RangeQuery;
    /** The end of the window that the page shows; `null` for now. */
    allUntil: EpochMs | null;
  }>;

/**
 * Checks that a person may export.
 *
 * @throws {LookupError} `page-not-found` for agents, as if there were nothing to export.
 */
export function assertMayExport({ role }: Pick<Actor, "role">): void {
  if (!includesRole(role, "senior")) throw new LookupError("page-not-found");
}

/** How many more files somebody can ask for while one is prepared: one from each of a few tabs. */
const waitingMax = 2;

/**
 * Prepares a person's file once the one they asked for before is prepared: one can take a hundred calls to Conviva, and each
 * window its own. Writing a file takes no call, so it isn't waited for.
 *
 * @throws {LookupError} `export-running` if too many are waiting already, and what `prepare` throws.
 */
export async function oneExportAtATime<File>(
  { actor: { subject }, signal }: Pick<RequestContext, "actor" | "signal">,
  prepare: () => Promise<File>,
): Promise<File> {
  const exports = processState("exports of persons", () => new Map<string, BulkheadPolicy>());
  const own = exports.get(subject) ?? bulkhead(1, waitingMax);
  exports.set(subject, own);
  try {
    return await own.execute(prepare, signal);
  } catch (thrown) {
    throw isBulkheadRejectedError(thrown) ? new LookupError("export-running", { cause: thrown }) : thrown;
  } finally {
    if (own.executionSlots === 1 && own.queueSlots === waitingMax) exports.delete(subject);
  }
}

/**
 * All sessions of a range as a file. If any is missing, the file and its name say so, whatever the page shows: everything is
 * loaded before the first part is written.
 *
 * @throws {LookupError} `page-not-found` for agents, `invalid-range`, and every `upstream-*` code if nothing could be loaded.
 */
export async function readExport(access: ViewerAccess, request: ExportRequest): Promise<ExportFile> {
  assertMayExport(access.actor);
  const { range, allUntil } = request;
  const loaded = await loadSessionsToExport(access, range, allUntil ?? epochMs(Date.now()));
  return writeExport(loaded, request, access.requestId);
}

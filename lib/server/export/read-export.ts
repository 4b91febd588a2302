import "server-only";
import { includesRole } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { Actor } from "@/lib/server/access/request-context";
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

/**
 * Prepares a person's file, unless another one of theirs is being prepared: one can take a hundred calls to Conviva, and each
 * window its own. Writing it takes no call, so it isn't waited for.
 *
 * @throws {LookupError} `export-running`, and what `prepare` throws.
 */
export async function oneExportAtATime<File>(
  { subject }: Pick<Actor, "subject">,
  prepare: () => Promise<File>,
): Promise<File> {
  const { subjects } = processState("running exports", () => ({ subjects: new Set<string>() }));
  if (subjects.has(subject)) throw new LookupError("export-running");
  subjects.add(subject);
  try {
    return await prepare();
  } finally {
    subjects.delete(subject);
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

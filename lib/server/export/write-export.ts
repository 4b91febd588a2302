import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ExportFormat } from "@/lib/contract/export";
import type { Zone } from "@/lib/domain/time/zone";
import { exportFileName } from "@/lib/presentation/export/export-words";
import { localTimeIn } from "@/lib/presentation/export/local-time";
import { sessionCsv } from "@/lib/presentation/export/session-csv";
import { sessionJson } from "@/lib/presentation/export/session-json";
import type { SessionsToExport } from "@/lib/server/export/sessions-to-export";
import { causeFields, log } from "@/lib/server/operation/log";

/** Sessions that are written together. Other requests wait while they are. */
const partLength = 500;

/** Which file. */
export type FileRequest = Readonly<{
  format: ExportFormat;
  /** The zone of the local times, and of the days in the file's name. */
  zone: Zone;
}>;

/** A file of sessions. */
export type ExportFile = Readonly<{
  name: string;
  contentType: string;
  sessionCount: number;
  /** The text in parts, each written when it's asked for. It throws if sessions that were loaded can't be read any more. */
  parts: AsyncGenerator<string>;
}>;

/** A file of sessions that are loaded, written while it's read. */
export function writeExport(loaded: SessionsToExport, request: FileRequest, requestId: string): ExportFile {
  return {
    name: exportFileName(request.format, loaded, request.zone),
    contentType: request.format === "json" ? "application/json" : "text/csv; charset=utf-8",
    sessionCount: loaded.sessionCount,
    parts: partsOf(loaded, request, requestId),
  };
}

async function* partsOf(
  loaded: SessionsToExport,
  { format, zone }: FileRequest,
  requestId: string,
): AsyncGenerator<string> {
  const local = localTimeIn(loaded.range, zone);
  const file =
    format === "json" ? sessionJson({ ...loaded, zone }, local) : sessionCsv(format, loaded, { zone, local });
  yield file.start;
  try {
    for (const sessions of loaded.parts(partLength)) {
      yield file.rows(sessions);
      // A fast client asks for the next part at once.
      await nextTurn();
    }
  } catch (thrown) {
    log("error", { event: "export-broke-off", requestId, ...causeFields(thrown) });
    throw thrown;
  }
  if (file.end !== "") yield file.end;
}

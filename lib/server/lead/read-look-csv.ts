import "server-only";
import type { RecordQuery } from "@/lib/contract/lead";
import type { EpochMs } from "@/lib/domain/units";
import { lookCsv } from "@/lib/presentation/lead/look-csv";
import type { RequestContext } from "@/lib/server/access/request-context";
import { config } from "@/lib/server/config/config";
import { filterOf } from "@/lib/server/lead/read-lead-desk";
import { recordedLook } from "@/lib/server/lead/recorded-look";
import { searchRecord } from "@/lib/server/lead/search-record";
import { findActors } from "@/lib/server/records/count-looks";
import { anyLook, type LookRow, searchLooks } from "@/lib/server/records/search";
import { store } from "@/lib/server/store/store";

/** More than anybody reads, and little enough to hold in memory. */
export const csvRowsMax = 20_000;

/** A CSV file, and its name. */
export type CsvFile = Readonly<{ name: string; text: string }>;

/**
 * Every look that a search finds, newest first, as a CSV file. If there are more than 20,000, the file has the newest and
 * says so, also in its name. The export is recorded.
 *
 * @throws {LookupError} as `searchRecord`.
 */
export function readLookCsv(
  ctx: RequestContext,
  query: RecordQuery,
  { now, rowsMax = csvRowsMax }: Readonly<{ now: EpochMs; rowsMax?: number }>,
): Promise<CsvFile> {
  return searchRecord(ctx, { action: "export", query, now }, async (search) => {
    const { db } = store();
    const { fromMs, toMs } = search.filter;
    const agents = search.text === "" ? [] : await findActors(db, { ...anyLook, fromMs, toMs });
    const rows: readonly LookRow[] = await searchLooks(db, filterOf(search, agents), {
      limit: rowsMax + 1,
      before: null,
    });
    const isComplete = rows.length <= rowsMax;
    const looks = rows.slice(0, rowsMax).map(recordedLook);
    const [book] = config().playbook.books;
    const day = new Date(now).toISOString().slice(0, "2026-11-27".length);
    return {
      name: `look-ups-${day}${isComplete ? "" : "-incomplete"}.csv`,
      text: lookCsv(looks, book.verdicts, isComplete),
    };
  });
}

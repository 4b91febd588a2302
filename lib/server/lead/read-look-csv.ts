import "server-only";
import type { RecordQuery } from "@/lib/contract/lead";
import type { EpochMs } from "@/lib/domain/units";
import { lookCsvIncomplete, lookCsvRows, lookCsvStart } from "@/lib/presentation/lead/look-csv";
import type { RequestContext } from "@/lib/server/access/request-context";
import { config } from "@/lib/server/config/config";
import { filterOf } from "@/lib/server/lead/read-lead-desk";
import { recordedLook } from "@/lib/server/lead/recorded-look";
import { searchRecord } from "@/lib/server/lead/search-record";
import { causeFields, log } from "@/lib/server/operation/log";
import { findPeople } from "@/lib/server/records/count-looks";
import { anyLook, hasMoreLooks, type LookFilter, type LookRow, searchLooks } from "@/lib/server/records/search";
import { store } from "@/lib/server/store/store";

/** More than anybody reads. */
export const csvRowsMax = 20_000;
/** Rows that are read and written together. Other requests wait while they are written. */
const partLength = 500;

/** A CSV file, and its name. */
export type CsvFile = Readonly<{
  name: string;
  /** The text in parts, each read when it's asked for. It throws what the database throws. */
  parts: AsyncGenerator<string>;
}>;

/**
 * Every look that a search finds, newest first, as a CSV file. If there are more than 20,000, the file has the newest and
 * says so, also in its name. The export is recorded, and its first rows are read before anything leaves.
 *
 * @throws {LookupError} as `searchRecord`.
 */
export function readLookCsv(
  ctx: RequestContext,
  query: RecordQuery,
  { now, rowsMax = csvRowsMax }: Readonly<{ now: EpochMs; rowsMax?: number }>,
): Promise<CsvFile> {
  return searchRecord(ctx, { action: "export", query, now }, async (search) => {
    const { reader } = store();
    const { fromMs, toMs } = search.filter;
    const isNameSearch = search.text !== "";
    const agents = isNameSearch ? (await findPeople(reader, { ...anyLook, fromMs, toMs })).agents : [];
    const filter = filterOf(search, agents);
    const isIncomplete = await hasMoreLooks(reader, filter, rowsMax);
    const first = await nextRows(filter, rowsMax, null);
    const day = new Date(now).toISOString().slice(0, "2026-11-27".length);
    return {
      name: `look-ups-${day}${isIncomplete ? "-incomplete" : ""}.csv`,
      parts: partsFrom(first, { filter, rowsMax, isIncomplete, requestId: ctx.requestId }),
    };
  });
}

type Export = Readonly<{ filter: LookFilter; rowsMax: number; isIncomplete: boolean; requestId: string }>;

async function* partsFrom(
  first: readonly LookRow[],
  { filter, rowsMax, isIncomplete, requestId }: Export,
): AsyncGenerator<string> {
  const [book] = config().playbook.books;
  yield lookCsvStart;
  let rowsLeft = rowsMax;
  try {
    for (let rows = first; rows.length > 0; rows = await nextRows(filter, rowsLeft, rows.at(-1) ?? null)) {
      yield lookCsvRows(rows.map(recordedLook), book.verdicts);
      rowsLeft -= rows.length;
    }
  } catch (thrown) {
    log("error", { event: "record-search-failed", requestId, ...causeFields(thrown) });
    throw thrown;
  }
  if (isIncomplete) yield lookCsvIncomplete;
}

async function nextRows(filter: LookFilter, rowsLeft: number, before: LookRow | null): Promise<readonly LookRow[]> {
  const limit = Math.min(partLength, rowsLeft);
  return limit === 0 ? [] : searchLooks(store().reader, filter, { limit, before });
}

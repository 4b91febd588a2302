import "server-only";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { Summary } from "@/lib/domain/summary/summary";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { fetchViewerSummary } from "@/lib/server/conviva/viewer-endpoints";
import { emptySummary, parseSummary } from "@/lib/server/conviva/wire-summary";
import { notePlays } from "@/lib/server/sessions/all/long-reads";
import { maskWritten } from "@/lib/server/sessions/mask-text";

/**
 * A viewer's (or an address's) totals over a range, as Conviva counts them. Figures are `null` if Conviva doesn't know
 * the viewer.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerSummary(access: ViewerAccess, query: RangeQuery): Promise<SummaryAnswer> {
  const { lookup } = access;
  const range = resolveRange(query, epochMs(Date.now()));
  const summary = await fetchSummary(access, range);
  notePlays(lookup, range, summary.figures.plays);
  // There are no sessions beside it that would say whom these texts may name.
  const text = (sent: string) => maskWritten(access, sent);
  const adjustments = summary.adjustments.map(({ cause, value }) => ({ cause: text(cause), value: text(value) }));
  return { range, asOf: epochMs(Date.now()), summary: { ...summary, adjustments } };
}

async function fetchSummary({ lookup, signal }: ViewerAccess, range: TimeRange): Promise<Summary> {
  const body = await fetchViewerSummary({ lookup, range, signal });
  return body === null ? emptySummary() : parseSummary(body);
}

import "server-only";
import type { AccountId } from "@/lib/domain/access/account";
import type { Dimension, SavedFilter } from "@/lib/domain/explore/dimension";
import { LookupError } from "@/lib/domain/problems";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import type { CallOptions, ConvivaPath } from "@/lib/server/conviva/call";
import { parseDimensions, parseSavedFilters } from "@/lib/server/conviva/wire-references";

/** The dimensions that an account's samples can be filtered by. @throws {LookupError} every `upstream-*` code. */
export async function fetchDimensions(account: AccountId, options: CallOptions): Promise<readonly Dimension[]> {
  return parseDimensions(await fetchList(account, "/insights/3.0/sessions/_meta/references/dimensions", options));
}

/** An account's saved filters. @throws {LookupError} every `upstream-*` code. */
export async function fetchSavedFilters(account: AccountId, options: CallOptions): Promise<readonly SavedFilter[]> {
  return parseSavedFilters(await fetchList(account, "/insights/3.0/metrics/_meta/references/filters", options));
}

async function fetchList(account: AccountId, path: ConvivaPath, options: CallOptions): Promise<unknown> {
  const answer = await convivaClientOf(account).ask({ path, query: {}, rangeMs: 0, isRetried: false, ...options });
  if (answer.status !== 200) throw new LookupError("upstream-rejected");
  return answer.body;
}

import "server-only";
import type { AccountId } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import { discover } from "@/lib/server/conviva/discover";
import type { CallTerms } from "@/lib/server/conviva/question";

/** The most sessions we ask for in one sample. */
export const sampleLimit = 500;

/** The dimensions a sample is asked by, as Conviva calls them. */
export type SampleDimension = "asset" | "isp" | "device_name" | "app_version" | "cdn";

/** A question about all viewers with one thing in common, in a window of 3 hours at most. */
export type SampleQuestion = CallTerms &
  Readonly<{
    account: AccountId;
    filter: Readonly<{ name: SampleDimension; value: string }>;
    range: TimeRange;
  }>;

/**
 * A sample of ended sessions of any viewers, as sent. It is asked for once: a check makes several calls, and can do
 * without one of them.
 *
 * @throws {LookupError} Besides what a client throws (`upstream-rejected` or `range-refused` when Conviva does not
 *   take this filter): `samples-off` when discovery does not list the samples, `upstream-credentials` when the key
 *   itself is refused.
 */
export async function askSample({ account, filter, range, ...terms }: SampleQuestion): Promise<unknown> {
  const client = convivaClientOf(account);
  const once = { ...terms, isRetried: false };
  const query = {
    [filter.name]: filter.value,
    start_epoch_ms: String(range.start),
    end_epoch_ms: String(range.end),
    limit: String(sampleLimit),
  };
  const rangeMs = range.end - range.start;
  const answer = await client.ask({ path: "/insights/3.0/sessions/content", query, rangeMs, ...once });
  if (answer.status === 200) return answer.body;

  const samples = await discover(client, "/sessions/content", once);
  if (samples === "off") throw new LookupError("samples-off");
  if (answer.status !== 404 || samples === "refused") throw new LookupError("upstream-credentials");
  throw new LookupError("upstream-unreadable");
}

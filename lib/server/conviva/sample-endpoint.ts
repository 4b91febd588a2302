import "server-only";
import type { AccountId } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import type { CallOptions } from "@/lib/server/conviva/call";
import { discover } from "@/lib/server/conviva/discover";

/** The most sessions in one sample. */
export const sampleLimit = 500;

/** The dimensions a sample can be filtered by, as Conviva names them. */
export type SampleDimension = "asset" | "isp" | "device_name" | "app_version" | "cdn";

/** A request for sessions of any viewers with one thing in common, in a window of at most 3 hours. */
export type SampleRequest = CallOptions &
  Readonly<{
    account: AccountId;
    filter: Readonly<{ name: SampleDimension; value: string }>;
    range: TimeRange;
  }>;

/**
 * A sample of ended sessions of any viewers, as sent. It isn't retried: a comparison makes several calls and can do
 * without one.
 *
 * @throws {LookupError} What the client throws (`upstream-rejected` or `range-refused` if Conviva doesn't accept the
 *   filter), `samples-off` if discovery doesn't list the samples, and `upstream-credentials` if the key is refused.
 */
export async function fetchSample({ account, filter, range, ...options }: SampleRequest): Promise<unknown> {
  const client = convivaClientOf(account);
  const once = { ...options, isRetried: false };
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

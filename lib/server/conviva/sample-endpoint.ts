import "server-only";
import type { AccountId } from "@/lib/domain/access/account";
import type { SampleKind } from "@/lib/domain/explore/sample-query";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import type { CallOptions, ConvivaPath, ConvivaQuery } from "@/lib/server/conviva/call";
import { discover } from "@/lib/server/conviva/discover";

/** The most sessions in one sample. */
export const sampleLimit = 500;

/** The dimensions a viewer's attempt is compared by, as Conviva names them. */
export type SampleDimension = "asset" | "isp" | "device_name" | "app_version" | "cdn";

/** Which sessions of any viewers to sample, in a window of at most 3 hours. */
export type SampleSelection = Readonly<{
  kind: SampleKind;
  /** Filters by parameter: dimensions, status flags, or a saved filter. */
  filters: ConvivaQuery;
  range: TimeRange;
  limit: number;
}>;

export type SampleRequest = CallOptions & SampleSelection & Readonly<{ account: AccountId }>;

/** The endpoint of each kind of sample, how discovery lists it, and the failure if it doesn't. */
const endpoints = {
  content: { path: "/insights/3.0/sessions/content", listedAs: "/sessions/content", ifOff: "samples-off" },
  ad: { path: "/insights/3.0/sessions/ad", listedAs: "/sessions/ad", ifOff: "ads-off" },
} as const satisfies Record<SampleKind, { path: ConvivaPath; listedAs: string; ifOff: "samples-off" | "ads-off" }>;

/** The call for a sample: its path and its query parameters. */
export function sampleCall({ kind, filters, range, limit }: SampleSelection) {
  const query: ConvivaQuery = {
    ...filters,
    start_epoch_ms: String(range.start),
    end_epoch_ms: String(range.end),
    limit: String(limit),
  };
  return { path: endpoints[kind].path, query };
}

/** Whether an account has an endpoint for a kind of sample, as `discover` says. */
export function discoverSamples(account: AccountId, kind: SampleKind, options: CallOptions) {
  return discover(convivaClientOf(account), endpoints[kind].listedAs, options);
}

/**
 * A sample of ended sessions of any viewers, as sent. It isn't retried: a comparison makes several calls and can do
 * without one, and a person who explores can run it again.
 *
 * @throws {LookupError} What the client throws (`upstream-rejected` or `range-refused` if Conviva doesn't accept the
 *   filters), `samples-off` or `ads-off` if discovery doesn't list the samples, and `upstream-credentials` if the key is
 *   refused.
 */
export async function fetchSample({
  account,
  kind,
  filters,
  range,
  limit,
  ...options
}: SampleRequest): Promise<unknown> {
  const once = { ...options, isRetried: false };
  const call = sampleCall({ kind, filters, range, limit });
  const answer = await convivaClientOf(account).ask({ ...call, rangeMs: range.end - range.start, ...once });
  if (answer.status === 200) return answer.body;

  const samples = await discoverSamples(account, kind, once);
  if (samples === "off") throw new LookupError(endpoints[kind].ifOff);
  if (answer.status !== 404 || samples === "refused") throw new LookupError("upstream-credentials");
  throw new LookupError("upstream-unreadable");
}

import "server-only";
import { BentoCache, bentostore } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { bulkhead } from "cockatiel";
import type { AccountId } from "@/lib/domain/access/account";
import { sampleFault } from "@/lib/domain/explore/check-sample";
import { playerParameters, type SampleQuery } from "@/lib/domain/explore/sample-query";
import { LookupError } from "@/lib/domain/problems";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { config } from "@/lib/server/config/config";
import { formatQuery } from "@/lib/server/conviva/client";
import { shareInFlight } from "@/lib/server/conviva/in-flight";
import { fetchSample, sampleCall } from "@/lib/server/conviva/sample-endpoint";
import { type ParsedSessions, parseSessions } from "@/lib/server/conviva/wire-sessions";
import type { SampleAccess } from "@/lib/server/explore/record-sample";
import { forgetSampleLists, offerOf, readSampleOptions } from "@/lib/server/explore/sample-options";
import { selectionOf } from "@/lib/server/explore/sample-selection";
import { processState } from "@/lib/server/operation/process-state";
import { keyed } from "@/lib/server/others/viewer-hash";

/** As long as a person reads a sample: its details, and the same sessions again after a reveal, take no further call. */
const keptMs = 15 * minuteMs;
/** The largest sample has 500 sessions, about 2.5 MB. */
const samplesMax = 20;
/** Look-ups have priority with Conviva, however many people explore. */
const atOnceMax = 4;

/** A sample as drawn, unmasked. */
export type DrawnSample = ParsedSessions & Readonly<{ asOf: EpochMs }>;

/** Which draw is wanted: the same query, run again, draws another sample. */
export type Draw = Readonly<{ query: SampleQuery; run: string }>;

/**
 * Draws a sample, in one call to Conviva, or returns the one that this process has kept for the same run. Requests for the
 * same one share a call, which ends when the last of them leaves.
 *
 * @throws {LookupError} `invalid-sample` if Conviva refuses a field that can be told, `sample-rejected` if it can't, and what
 *   `fetchSample` throws.
 */
export async function drawSample(
  { account, ctx: { signal } }: SampleAccess,
  { query, run }: Draw,
): Promise<DrawnSample> {
  const { cache, share, few } = state();
  const selection = selectionOf(query);
  const { path, query: parameters } = sampleCall(selection);
  const key = keyed("drawn sample", [account, path, formatQuery(parameters), run].join(" "));
  const kept = (await cache.get<Kept>({ key })) ?? null;
  const drawn =
    kept ??
    (await share(key, signal, async (left) => {
      const body = await few
        .execute(() => fetchSample({ account, ...selection, signal: left }), left)
        .catch((thrown: unknown) => explain(thrown, account, query));
      const fresh = { body, asOf: epochMs(Date.now()) };
      await cache.set({ key, value: fresh, ttl: keptMs });
      return fresh;
    }));
  return { ...parseSessions(drawn.body, config().thresholds, query.limit), asOf: drawn.asOf };
}

type Kept = Readonly<{ body: unknown; asOf: EpochMs }>;

/** Conviva's errors aren't read, since they may echo identifiers. The account's lists say what it doesn't accept any more. */
async function explain(thrown: unknown, account: AccountId, query: SampleQuery): Promise<never> {
  const code = thrown instanceof LookupError ? thrown.code : null;
  if (code === "range-refused") throw sampleFault("from", "window-refused", thrown);
  if (code !== "upstream-rejected") throw thrown;
  await forgetSampleLists(account);
  const { dimensions, savedFilters } = offerOf(await readSampleOptions(account));
  const { savedFilter, filters } = query;
  if (savedFilter !== null && savedFilters !== null && !savedFilters.has(savedFilter))
    throw sampleFault("filter", "saved-filter-gone", thrown);
  const gone = filters.find(
    ({ name }) => dimensions !== null && !dimensions.has(name) && !playerParameters.some((one) => one === name),
  );
  if (gone !== undefined) throw sampleFault(gone.name, "dimension-gone", thrown);
  throw new LookupError("sample-rejected", { cause: thrown });
}

function state() {
  return processState("drawn samples", () => ({
    cache: new BentoCache({
      default: "memory",
      stores: { memory: bentostore().useL1Layer(memoryDriver({ maxItems: samplesMax })) },
    }),
    share: shareInFlight<Kept>(),
    few: bulkhead(atOnceMax, Number.POSITIVE_INFINITY),
  }));
}

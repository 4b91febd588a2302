import "server-only";
import { BentoCache, bentostore, errors } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { bulkhead } from "cockatiel";
import type { AccountId } from "@/lib/domain/access/account";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/call";
import { fetchSample, type SampleDimension, sampleLimit } from "@/lib/server/conviva/sample-endpoint";
import { processState } from "@/lib/server/operation/process-state";
import { reduceSample, type Sample } from "@/lib/server/others/reduce-sample";
import type { SampleWindow } from "@/lib/server/others/sample-window";
import { keyed } from "@/lib/server/others/viewer-hash";

const keptMs = 10 * minuteMs;
/** The most samples this process requests at the same time. */
const atOnceMax = 4;
/** A sample takes 40 kB at most. */
const samplesMax = 400;

/**
 * A sample of other viewers, shared by all agents: simultaneous requests make one call, and the result is cached in
 * memory for ten minutes. Failures aren't cached.
 *
 * @param budget - Counts the call of the first request; a cached sample is free.
 * @throws {LookupError} What `fetchSample` throws.
 */
export function readSample(
  account: AccountId,
  filter: Readonly<{ name: SampleDimension; value: string }>,
  window: SampleWindow,
  budget: CallBudget,
): Promise<Sample> {
  const { cache, asking, few } = state();
  const { start, end } = window.range;
  const key = [account, filter.name, keyed(filter.name, filter.value), start, end].join(" ");
  const known = asking.get(key);
  if (known !== undefined) return known;
  const asked = cache
    .getOrSet({
      key,
      ttl: keptMs,
      factory: async () => {
        // Others may be waiting for the same call, so an agent who leaves doesn't cancel it.
        const body = await few.execute(() =>
          fetchSample({
            ...{ account, kind: "content", filters: { [filter.name]: filter.value }, range: window.range },
            ...{ limit: sampleLimit, signal: undefined, budget },
          }),
        );
        return reduceSample(body, config().thresholds, epochMs(Date.now()));
      },
    })
    .catch((thrown: unknown) => {
      throw thrown instanceof errors.E_FACTORY_ERROR ? thrown.cause : thrown;
    })
    .finally(() => asking.delete(key));
  asking.set(key, asked);
  return asked;
}

/** Clears the cache; for tests. */
export function forgetSamples(): Promise<void> {
  return state().cache.clear();
}

function state() {
  return processState("samples of other viewers", () => ({
    cache: new BentoCache({
      default: "memory",
      stores: { memory: bentostore().useL1Layer(memoryDriver({ maxItems: samplesMax })) },
    }),
    /** Calls in flight. With the cache's own lock, waiting requests would each call again after a failure. */
    asking: new Map<string, Promise<Sample>>(),
    /** However many agents compare, look-ups have priority with Conviva. */
    few: bulkhead(atOnceMax, Number.POSITIVE_INFINITY),
  }));
}

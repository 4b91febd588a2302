import "server-only";
import { BentoCache, bentostore, errors } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { bulkhead } from "cockatiel";
import type { AccountId } from "@/lib/domain/access/account";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/question";
import { askSample, type SampleDimension } from "@/lib/server/conviva/sample-endpoint";
import { processState } from "@/lib/server/operation/process-state";
import { reduceSample, type Sample } from "@/lib/server/others/reduce-sample";
import type { SampleWindow } from "@/lib/server/others/sample-window";
import { keyed } from "@/lib/server/others/viewer-hash";

const keptMs = 10 * minuteMs;
/** Samples asked for at the same time by this process. */
const atOnceMax = 4;
/** A sample takes 40 kB at most. */
const samplesMax = 400;

/**
 * A sample of other viewers, the same for all agents: asked once, also when several ask at the same time, and kept for
 * ten minutes, in memory alone. A failure is kept for nobody.
 *
 * @param budget - Counts the calls of whoever asks first; an answer that is here already costs none.
 * @throws {LookupError} What `askSample` throws.
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
        // The call belongs to everyone who waits for it, so no one who leaves breaks it off.
        const body = await few.execute(() =>
          askSample({ account, filter, range: window.range, signal: undefined, budget }),
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

/** Forgets every sample; for tests. */
export function forgetSamples(): Promise<void> {
  return state().cache.clear();
}

function state() {
  return processState("samples of other viewers", () => ({
    cache: new BentoCache({
      default: "memory",
      stores: { memory: bentostore().useL1Layer(memoryDriver({ maxItems: samplesMax })) },
    }),
    /** Calls under way. The cache's own lock would let those who wait ask again, one by one, after a failure. */
    asking: new Map<string, Promise<Sample>>(),
    /** However many agents ask: look-ups come first with Conviva. */
    few: bulkhead(atOnceMax, Number.POSITIVE_INFINITY),
  }));
}

import "server-only";
import { BentoCache, bentostore } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import type { Offered, SampleOptions } from "@/lib/contract/explore";
import type { AccountId } from "@/lib/domain/access/account";
import type { Offer } from "@/lib/domain/explore/check-sample";
import { documentedDimensions } from "@/lib/domain/explore/documented-dimensions";
import type { SampleKind } from "@/lib/domain/explore/sample-query";
import { minuteMs } from "@/lib/domain/units";
import type { Discovered } from "@/lib/server/conviva/discover";
import { fetchDimensions, fetchSavedFilters } from "@/lib/server/conviva/reference-endpoints";
import { discoverSamples } from "@/lib/server/conviva/sample-endpoint";
import { processState } from "@/lib/server/operation/process-state";

const keptMs = 15 * minuteMs;
/** What couldn't be read isn't asked for again at once: a page mustn't wait for it each time. */
const keptFailureMs = minuteMs / 2;
/** A page is useful without the lists, so it doesn't wait longer for them. */
const longestWaitMs = 5_000;

/** The parts of an account's options, each read and cached by itself. `null` is what couldn't be read. */
const parts = {
  content: (account: AccountId) => offered(account, "content"),
  ad: (account: AccountId) => offered(account, "ad"),
  dimensions: (account: AccountId) => fetchDimensions(account, waiting()),
  savedFilters: (account: AccountId) => fetchSavedFilters(account, waiting()),
} as const;
type Part = keyof typeof parts;

/** What an account offers to filter samples by, cached for a quarter of an hour. What can't be read doesn't stop anybody. */
export async function readSampleOptions(account: AccountId): Promise<SampleOptions> {
  const [content, ad, dimensions, savedFilters] = await Promise.all([
    cached(account, "content"),
    cached(account, "ad"),
    cached(account, "dimensions"),
    cached(account, "savedFilters"),
  ]);
  const isDocumented = dimensions === null || dimensions.length === 0;
  return {
    content: content ?? "unknown",
    ad: ad ?? "unknown",
    dimensions: isDocumented ? documentedDimensions : dimensions,
    isDocumented,
    savedFilters,
  };
}

/** What a query is checked against. Whatever isn't known is left to Conviva. */
export function offerOf({ content, ad, dimensions, isDocumented, savedFilters }: SampleOptions): Offer {
  return {
    isContentOff: content === "off",
    isAdOff: ad === "off",
    dimensions: isDocumented ? null : new Set(dimensions.map(({ name }) => name)),
    savedFilters: savedFilters === null ? null : new Set(savedFilters.map(({ id }) => id)),
  };
}

/** Forgets the lists, so that the next query is checked against new ones: Conviva has just refused what they allow. */
export async function forgetSampleLists(account: AccountId): Promise<void> {
  await state().cache.deleteMany({ keys: [keyOf(account, "dimensions"), keyOf(account, "savedFilters")] });
}

type Kept<Name extends Part> = Readonly<{ value: Awaited<ReturnType<(typeof parts)[Name]>> | null }>;

async function cached<Name extends Part>(account: AccountId, part: Name): Promise<Kept<Name>["value"]> {
  const kept = await state().cache.getOrSet<Kept<Name>>({
    key: keyOf(account, part),
    ttl: keptMs,
    factory: async ({ setOptions }) => {
      const read: Promise<unknown> = parts[part](account);
      const value = await read.catch(() => null);
      if (value === null) setOptions({ ttl: keptFailureMs });
      return { value } as Kept<Name>;
    },
  });
  return kept.value;
}

function keyOf(account: AccountId, part: Part): string {
  return `${account} ${part}`;
}

async function offered(account: AccountId, kind: SampleKind): Promise<Offered | null> {
  const found: Discovered = await discoverSamples(account, kind, waiting());
  // A refused key has its own failure once it's used.
  return found === "on" || found === "off" ? found : null;
}

function waiting() {
  return { signal: AbortSignal.timeout(longestWaitMs) };
}

function state() {
  return processState("sample options", () => ({
    cache: new BentoCache({
      default: "memory",
      stores: { memory: bentostore().useL1Layer(memoryDriver({ maxItems: 100 })) },
    }),
  }));
}

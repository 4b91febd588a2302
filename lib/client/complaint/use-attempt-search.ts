"use client";

import { type LazyState, lazyValue } from "@/lib/client/browser/lazy-value";
import { useLazy } from "@/lib/client/browser/use-lazy";
import type { searchAttempts } from "@/lib/presentation/complaint/search-attempts";

type Search = typeof searchAttempts;

/** A dynamic import, so that the lexicons aren't in the script that loads with the page. */
const lazySearch = lazyValue<Search>(async () => {
  const { searchAttempts } = await import("@/lib/presentation/complaint/search-attempts");
  return searchAttempts;
});

type AttemptSearchLoader = Readonly<{
  state: LazyState<Search>;
  /** Resolves to `null` if the search can't be loaded. */
  load: () => Promise<Search | null>;
}>;

/**
 * The complaint search, which loads on first use: with its lexicons it's a tenth of what the page weighs.
 *
 * @param isNeeded - Loads it now.
 */
export function useAttemptSearch(isNeeded: boolean): AttemptSearchLoader {
  return { state: useLazy(lazySearch, isNeeded ? "now" : "later"), load: lazySearch.load };
}

"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { LazyState, LazyValue } from "@/lib/client/browser/lazy-value";

/** Browsers without `requestIdleCallback` load a value this long after its component appears. */
const idleFallbackMs = 2_000;

/**
 * A value that loads on first use, so that its code isn't in the script that loads with the page.
 *
 * @param when - `now` loads it; `idle` loads it when the browser is idle; `later` leaves that to whoever calls `load`.
 */
export function useLazy<Value>(
  { state, subscribe, load }: LazyValue<Value>,
  when: "now" | "idle" | "later",
): LazyState<Value> {
  // External system: the browser's idle time, and its module loader.
  useEffect(() => {
    if (when === "idle") return whenIdle(load);
    if (when === "now") load();
  }, [when, load]);

  return useSyncExternalStore(subscribe, state, notLoaded);
}

function notLoaded(): LazyState<never> {
  return unloaded;
}

const unloaded: LazyState<never> = { status: "not-loaded" };

/** Runs a task when the browser is idle. Returns a function that cancels it. */
function whenIdle(task: () => void): () => void {
  if (typeof window.requestIdleCallback === "function") {
    const handle = window.requestIdleCallback(task);
    return () => window.cancelIdleCallback(handle);
  }
  const timer = setTimeout(task, idleFallbackMs);
  return () => clearTimeout(timer);
}

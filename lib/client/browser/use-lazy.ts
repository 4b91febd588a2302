"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { LazyState, LazyValue } from "@/lib/client/browser/lazy-value";

/** A person's first signs, each before a click can be complete. */
const signsOfUse = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * A value that loads on first use, so that its code isn't in the script that loads with the page.
 *
 * @param when - `now` loads it; `used` loads it when the person first moves the pointer or presses a key, before they can
 *   click anything; `later` leaves that to whoever calls `load`.
 */
export function useLazy<Value>(
  { state, subscribe, load }: LazyValue<Value>,
  when: "now" | "used" | "later",
): LazyState<Value> {
  // External system: the person's input, and the browser's module loader.
  useEffect(() => {
    if (when === "used") return onceUsed(load);
    if (when === "now") load();
  }, [when, load]);

  return useSyncExternalStore(subscribe, state, notLoaded);
}

function notLoaded(): LazyState<never> {
  return unloaded;
}

const unloaded: LazyState<never> = { status: "not-loaded" };

/** Runs a task at the first sign that somebody uses the page. Returns a function that cancels it. */
function onceUsed(task: () => void): () => void {
  const used = new AbortController();
  const run = () => {
    used.abort();
    task();
  };
  for (const sign of signsOfUse)
    document.addEventListener(sign, run, { signal: used.signal, capture: true, passive: true });
  return () => used.abort();
}

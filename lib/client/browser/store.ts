"use client";

import { useSyncExternalStore } from "react";

/** State outside React. It outlives the components that show it, and any module can change it. */
export type Store<Value> = Readonly<{
  get: () => Value;
  /** Replaces the value and notifies subscribers, unless it is the same value (`Object.is`). */
  set: (next: Value) => void;
  /** Returns a function that unsubscribes. */
  subscribe: (onChange: () => void) => () => void;
}>;

/** Creates a store in memory. The value is replaced, never mutated: components compare it by identity. */
export function createStore<Value>(initial: Value): Store<Value> {
  const subscribers = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(next) {
      if (Object.is(next, current)) return;
      current = next;
      for (const notify of subscribers) notify();
    },
    subscribe(onChange) {
      subscribers.add(onChange);
      return () => subscribers.delete(onChange);
    },
  };
}

/**
 * Reads part of a store, and renders again when that part changes.
 *
 * @param select - Must return the same object for the same value, or React renders forever.
 * @param serverValue - What the server renders, and the browser until hydration is done.
 */
export function useStore<Value, Part>(
  store: Pick<Store<Value>, "get" | "subscribe">,
  select: (value: Value) => Part,
  serverValue: Part,
): Part {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => serverValue,
  );
}

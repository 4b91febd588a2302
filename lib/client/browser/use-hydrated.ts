"use client";

import { useSyncExternalStore } from "react";

/** Whether hydration is done; `false` on the server and during hydration. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

function subscribe(): () => void {
  return () => undefined;
}

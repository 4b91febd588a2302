"use client";

import { useSyncExternalStore } from "react";

/** Whether the page's script has taken over; false on the server and while it takes over what the server drew. */
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

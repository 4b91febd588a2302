"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is being printed. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia("print").matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia("print");
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

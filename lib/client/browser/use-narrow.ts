"use client";

import { useSyncExternalStore } from "react";

const query = "(width < 40rem)";

/** Whether the window is as narrow as a phone or a side panel; `false` on the server. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

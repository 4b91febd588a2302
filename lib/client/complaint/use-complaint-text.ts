"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** In memory alone: what a caller remembers of their evening belongs in no address and no storage. */
let current = { page: "", text: "" };

/**
 * What was typed of a viewer's complaint, and how to change it. It lives beside the components, so that a panel that
 * is drawn anew after a failure does not lose it; another viewer's page begins empty.
 */
export function useComplaintText(): readonly [text: string, setText: (text: string) => void] {
  const page = usePathname();
  const text = useSyncExternalStore(
    subscribe,
    () => (current.page === page ? current.text : ""),
    () => "",
  );
  const setText = (next: string) => {
    current = { page, text: next };
    for (const listener of listeners) listener();
  };
  return [text, setText];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

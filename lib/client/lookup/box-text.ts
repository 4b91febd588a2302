"use client";

import { useSyncExternalStore } from "react";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** What stands in the look-up box, and the viewer it led to; `null` while it is still being typed. */
type BoxText = Readonly<{ text: string; ref: LookupRef | null }>;

const empty: BoxText = { text: "", ref: null };
const listeners = new Set<() => void>();
let current = empty;

/** The text of the one box. It lives beside the components, since the page of a viewer may bring its own. */
export function useBoxText(): string {
  return useSyncExternalStore(
    subscribe,
    () => current.text,
    () => empty.text,
  );
}

/** The agent typed, or a look-up of what was typed led to a viewer. */
export function setBoxText(text: string, ref: LookupRef | null): void {
  current = { text, ref };
  for (const listener of listeners) listener();
}

/** The text as it stands now. */
export function boxText(): string {
  return current.text;
}

/** A viewer's page is shown: the box names the same viewer, unless something is being typed into it. */
export function bringBoxText(text: string, ref: LookupRef): void {
  const isTyping = current.ref === null && current.text !== "";
  if (!isTyping && current.ref !== ref) setBoxText(text, ref);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

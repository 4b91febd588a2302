"use client";

import { createStore, useStore } from "@/lib/client/browser/store";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** The text in the look-up box, and the viewer it was resolved to; `null` while the agent is still typing. */
type LookupBox = Readonly<{ text: string; ref: LookupRef | null }>;

const empty: LookupBox = { text: "", ref: null };
/** Outside React, because a viewer's page can fill the box in the header. */
const lookupBox = createStore(empty);

/** The text in the look-up box. */
export function useLookupBoxText(): string {
  return useStore(lookupBox, ({ text }) => text, empty.text);
}

/** The agent typed into the box; no viewer belongs to the text yet. */
export function typeInLookupBox(text: string): void {
  lookupBox.set({ text, ref: null });
}

/** A look-up of the box's text found a viewer. */
export function resolveLookupBox(ref: LookupRef): void {
  lookupBox.set({ ...lookupBox.get(), ref });
}

/** Fills the box with the viewer whose page is shown, unless the agent is typing in it. A masked viewer leaves it empty. */
export function fillLookupBox(text: string, ref: LookupRef): void {
  const current = lookupBox.get();
  const isTyping = current.ref === null && current.text !== "";
  const isRevealed = current.ref === ref && current.text === "" && text !== "";
  if (!isTyping && (current.ref !== ref || isRevealed)) lookupBox.set({ text, ref });
}

/** Moves the focus into the box and selects its text, so that the next viewer's ID replaces the last one's. */
export function enterBox(box: HTMLInputElement | null): void {
  box?.focus();
  box?.select();
}

/** The same from elsewhere on the page. */
export function focusLookupBox(): void {
  enterBox(document.querySelector("[role=search] input[name=viewer]"));
}

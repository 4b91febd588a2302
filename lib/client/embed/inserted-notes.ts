"use client";

import { useState } from "react";
import { createStore, useStore } from "@/lib/client/browser/store";

/** How many notes the host page has said are in a ticket. */
const insertedCount = createStore(0);

/** The host page says that a note is in the ticket. */
export function noteInserted(): void {
  insertedCount.set(insertedCount.get() + 1);
}

/** What became of the newest note: it was sent to the host page, or that page says that it's in the ticket. */
type Insertion = Readonly<{ content: string; status: "sent" | "inserted" }>;

/**
 * The newest note that was sent to the host page; `null` if none was.
 *
 * @returns It, and what to call with a note's content when it's sent.
 */
export function useInsertion(): readonly [insertion: Insertion | null, onSent: (content: string) => void] {
  const [sent, setSent] = useState<Readonly<{ content: string; before: number }> | null>(null);
  const count = useStore(insertedCount, (current) => current, 0);
  const insertion =
    sent === null ? null : ({ content: sent.content, status: count > sent.before ? "inserted" : "sent" } as const);
  return [insertion, (content) => setSent({ content, before: insertedCount.get() })];
}

"use client";

import { useState } from "react";
import { createStore, useStore } from "@/lib/client/browser/store";

/** The notes that the host page says are in a ticket, by their IDs. */
const insertedIds = createStore<ReadonlySet<string>>(new Set());

/** The host page says that a note is in the ticket. */
export function noteInserted(id: string): void {
  insertedIds.set(new Set([...insertedIds.get(), id]));
}

/** What became of the newest note: it was sent to the host page, or that page says that it's in the ticket. */
type Insertion = Readonly<{ content: string; status: "sent" | "inserted" }>;

/**
 * The newest note that was sent to the host page; `null` if none was.
 *
 * @returns It, and what to call with a note's ID and content when it's sent.
 */
export function useInsertion(): readonly [
  insertion: Insertion | null,
  onSent: (note: Readonly<{ id: string; content: string }>) => void,
] {
  const [sent, setSent] = useState<Readonly<{ id: string; content: string }> | null>(null);
  const isInserted = useStore(insertedIds, (ids) => sent !== null && ids.has(sent.id), false);
  if (sent === null) return [null, setSent];
  return [{ content: sent.content, status: isInserted ? "inserted" : "sent" }, setSent];
}

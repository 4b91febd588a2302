"use client";

import { usePathname } from "next/navigation";
import { createStore, useStore } from "@/lib/client/browser/store";

/** Kept in memory only: a caller's own words don't belong in a URL or in storage. */
const complaint = createStore({ page: "", text: "" });

/**
 * The text of the complaint finder and its setter. It lives outside the component, so that it survives when the panel
 * remounts after an error. Another viewer's page starts empty.
 */
export function useComplaintText(): readonly [text: string, setText: (text: string) => void] {
  const page = usePathname();
  const text = useStore(complaint, (typed) => (typed.page === page ? typed.text : ""), "");
  const setText = (next: string) => complaint.set({ page, text: next });
  return [text, setText];
}

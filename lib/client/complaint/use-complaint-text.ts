"use client";

import { usePathname } from "next/navigation";
import { createStore, useStore } from "@/lib/client/browser/store";

/** In memory alone: what a caller remembers of their evening belongs in no address and no storage. */
const complaint = createStore({ page: "", text: "" });

/**
 * What was typed of a viewer's complaint, and how to change it. It lives beside the components, so that a panel that
 * is drawn anew after a failure does not lose it; another viewer's page begins empty.
 */
export function useComplaintText(): readonly [text: string, setText: (text: string) => void] {
  const page = usePathname();
  const text = useStore(complaint, (typed) => (typed.page === page ? typed.text : ""), "");
  const setText = (next: string) => complaint.set({ page, text: next });
  return [text, setText];
}

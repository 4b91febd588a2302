"use client";

import { usePathname } from "next/navigation";
import { paths } from "@/lib/contract/paths";

/** Whether the page has a window of its own in its URL, which isn't the range of a look-up. */
export function useHasOwnWindow(): boolean {
  return usePathname().startsWith(paths.explore());
}

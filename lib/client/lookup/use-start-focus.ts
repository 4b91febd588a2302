"use client";

import { usePathname } from "next/navigation";
import { type RefObject, useEffect, useRef } from "react";
import { enterBox } from "@/lib/client/lookup/lookup-box";
import { paths } from "@/lib/contract/paths";

/**
 * Focuses the look-up box whenever the start page opens. Not if the page has just loaded and the agent has already
 * moved the focus, or typed, before the script ran.
 */
export function useStartFocus(box: RefObject<HTMLInputElement | null>): void {
  const pathname = usePathname();
  const hasLoaded = useRef(false);

  // External system: the focus.
  useEffect(() => {
    const isFree = hasLoaded.current || document.activeElement === document.body;
    hasLoaded.current = true;
    if (pathname === paths.desk && isFree) enterBox(box.current);
  }, [pathname, box]);
}

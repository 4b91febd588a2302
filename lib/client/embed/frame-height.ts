"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

/** Reports an element's height in CSS pixels whenever it has changed, at most once a frame. */
export function useHeight(element: RefObject<HTMLElement | null>, onHeight: (heightPx: number) => void): void {
  const report = useEffectEvent(onHeight);

  // External system: the layout.
  useEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    let reportedPx = 0;
    const observer = new ResizeObserver(() => {
      const heightPx = Math.ceil(measured.getBoundingClientRect().height);
      if (heightPx === reportedPx || heightPx === 0) return;
      reportedPx = heightPx;
      report(heightPx);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
}

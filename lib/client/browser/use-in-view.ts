"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element has ever been within 200 pixels of the visible part of the page. */
export function useInView<Target extends Element>(): readonly [RefObject<Target | null>, boolean] {
  const target = useRef<Target>(null);
  const [isInView, setIsInView] = useState(false);

  // External system: the scroll position.
  useEffect(() => {
    if (target.current === null || isInView) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsInView(true),
      { rootMargin: "200px" },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [isInView]);

  return [target, isInView];
}

"use client";

import { focusManager } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createStore, useStore } from "@/lib/client/browser/store";

const isVisible = createStore(false);

/**
 * Follows whether anyone can see this frame. Hidden tabs of a CRM keep their frames, and `document.hidden` is only about
 * the tab of the browser. While it's hidden, the queries of the page don't refresh.
 */
export function useFrameVisibility(): boolean {
  // External system: the browser, which knows what is on the screen.
  useEffect(() => {
    let isOnScreen = false;
    const follow = () => {
      const next = isOnScreen && !document.hidden;
      isVisible.set(next);
      focusManager.setFocused(next);
    };
    const observer = new IntersectionObserver((entries) => {
      isOnScreen = entries.at(-1)?.isIntersecting === true && window.innerWidth > 0 && window.innerHeight > 0;
      follow();
    });
    observer.observe(document.documentElement);
    document.addEventListener("visibilitychange", follow);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", follow);
      focusManager.setFocused(undefined);
    };
  }, []);

  return useStore(isVisible, (current) => current, false);
}

/** The newest of some values that there was while the frame was visible; `null` before. A hidden frame asks for nothing. */
export function useSeenWhileVisible<Value>(value: Value, isSeen: boolean): Value | null {
  const [seen, setSeen] = useState<Value | null>(null);
  if (isSeen && seen !== value) setSeen(value);
  return isSeen ? value : seen;
}

"use client";

import { useEffect, useState } from "react";

/** As much of a window as tells whether somebody looks at it. */
type Watched = Listening & Readonly<{ document: Listening & Pick<Document, "hasFocus" | "visibilityState"> }>;
type Listening = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** The second click of a double click comes sooner. */
const attentionMs = 500;

/**
 * Tells whether a window has been visible and focused for half a second without a break.
 *
 * @param onChange - Called with `false` whenever that ends.
 * @returns Stops telling.
 */
export function watchAttention(watched: Watched, onChange: (isAttended: boolean) => void): () => void {
  const { document } = watched;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    onChange(false);
    if (document.visibilityState === "visible" && document.hasFocus()) {
      timer = setTimeout(() => onChange(true), attentionMs);
    }
  };
  follow();
  const events = [
    [watched, "focus"],
    [watched, "blur"],
    [document, "visibilitychange"],
  ] as const;
  for (const [target, name] of events) target.addEventListener(name, follow);
  return () => {
    clearTimeout(timer);
    for (const [target, name] of events) target.removeEventListener(name, follow);
  };
}

/**
 * Whether the person can have read the window by now. A page that lures them into a double click opens it under the pointer, so
 * that the second click would press a button of ours.
 */
export function useAttention(): boolean {
  const [isAttended, setIsAttended] = useState(false);
  // External system: the window.
  useEffect(() => watchAttention(window, setIsAttended), []);
  return isAttended;
}

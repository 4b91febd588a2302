"use client";

import { useEffect, useEffectEvent } from "react";
import { usePreferences } from "@/lib/client/preferences/preferences";

/**
 * Runs an action when a single key is pressed anywhere except in a text field. Does nothing if the agent has turned
 * single-key shortcuts off.
 *
 * @see WCAG 2.2, 2.1.4 Character Key Shortcuts.
 */
export function useShortcut(key: string, act: () => void): void {
  const { keys } = usePreferences();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    act();
  });

  // External system: the keyboard.
  useEffect(() => {
    if (keys === "off") return;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [keys]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select"))
  );
}
